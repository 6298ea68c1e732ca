import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import * as secrets from '../secrets.ts';
import { comparePassword } from './compare-password.ts';

/** Counts what is hashed, and hashes it all the same. */
vi.mock('../secrets.ts', { spy: true });
const hashed = vi.mocked(secrets.passwordMatches);

const password = 'ombak tenang di muara';
let kept: string;

beforeAll(async () => {
  kept = await secrets.hashPassword(password);
});

afterEach(() => hashed.mockClear());

describe('comparing a password', () => {
  it('tells the right one from others', async () => {
    expect(await comparePassword(kept, password)).toBe(true);
    expect(await comparePassword(kept, `${password} `)).toBe(false);
    expect(await comparePassword(null, password)).toBe(false);
  });

  it('costs the same where there is no account, or its letter was not used', async () => {
    for (const hash of [kept, null, undefined]) await comparePassword(hash, 'salah');
    const costs = hashed.mock.calls.map(([hash]) => hash.split('$').slice(0, 4).join('$'));
    expect(costs).toEqual(Array(3).fill('$argon2id$v=19$m=19456,t=2,p=1'));
  });

  it('is refused as too much, and not as wrong, when 64 are on their way', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 70 }, () => comparePassword(kept, password)));
    const refused = answers.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(6);
    for (const one of refused) expect(one).toMatchObject({ reason: { code: 'overloaded' } });
    expect(await comparePassword(kept, password)).toBe(true);
  });
});
