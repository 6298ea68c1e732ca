import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Day, type TestClock, testClock, type Uuid } from '../kernel/index.ts';
import { PasswordCheck } from './check-password.ts';
import type { Credential } from './model.ts';
import * as secrets from './secrets.ts';

/** Counts what is hashed, and hashes it all the same. */
vi.mock('./secrets.ts', { spy: true });
const hashed = vi.mocked(secrets.passwordMatches);

const address = '10.1.2.3';
const password = 'r+a%h&s=ia';
const proofKey = Buffer.alloc(32, 1);

let siti: Credential;
let clock: TestClock;
let check: PasswordCheck;

beforeAll(async () => {
  siti = {
    credentialId: '019cb2de-0d60-7000-8000-000000000001' as Uuid,
    institutionId: '019cb2de-0d60-7000-8000-000000000002' as Uuid,
    rightId: '019cb2de-0d60-7000-8000-000000000003' as Uuid,
    kind: 'wire',
    mode: 'live',
    userId: 'siti',
    secretHash: await secrets.hashPassword(password),
    requiresIpUser: false,
    status: 'active',
  };
});

beforeEach(() => {
  clock = testClock('2026-03-02' as Day);
  check = new PasswordCheck(clock, () => proofKey);
});

afterEach(() => hashed.mockClear());

const tryAs = (who: Credential | undefined, sent: string, from = address) => check.matches(who, 'siti', sent, from);
const provenBy = (key: Buffer) => secrets.provePassword(key, siti.secretHash, password);

describe('a password', () => {
  it('is hashed once and then known', async () => {
    expect(await tryAs(siti, password)).toBe(true);
    for (let i = 0; i < 50; i += 1) expect(await tryAs(siti, password)).toBe(true);
    expect(hashed).toHaveBeenCalledTimes(1);
  });

  it('that is wrong is wrong, after a right one too', async () => {
    expect(await tryAs(siti, password)).toBe(true);
    expect(await tryAs(siti, `${password} `)).toBe(false);
    expect(await tryAs(siti, '')).toBe(false);
    expect(await tryAs(undefined, password)).toBe(false);
  });

  it('proves one credential only, whatever the same words would prove elsewhere', async () => {
    const other = { ...siti, credentialId: '019cb2de-0d60-7000-8000-000000000009' as Uuid, secretHash: 'other' };
    expect(await tryAs(siti, password)).toBe(true);
    expect(await tryAs(other, password)).toBe(false);
  });

  it('that is tried by many at once is hashed once for all of them', async () => {
    const answers = await Promise.all(Array.from({ length: 128 }, (_, i) => tryAs(siti, password, `10.1.2.${i}`)));
    expect(answers).toEqual(Array(128).fill(true));
    expect(hashed).toHaveBeenCalledTimes(1);
  });
});

describe('a kept proof', () => {
  it('is learned from one success, and saves a process that starts later the slow hash', async () => {
    expect(check.takeProofs().size).toBe(0);
    await tryAs(siti, password);
    const proof = check.takeProofs().get(siti.credentialId);
    expect(proof).toEqual(await provenBy(proofKey));
    expect(check.takeProofs().size).toBe(0);
    hashed.mockClear();
    check = new PasswordCheck(clock, () => proofKey);
    expect(await tryAs({ ...siti, proof: proof ?? null }, password)).toBe(true);
    expect(hashed).not.toHaveBeenCalled();
    expect(check.takeProofs().size).toBe(0);
  });

  it('of another key, another secret, or with any bit changed is none, and is learned anew', async () => {
    const changed = await provenBy(proofKey);
    changed[31] = (changed[31] ?? 0) ^ 1;
    const ofAnother = await secrets.provePassword(proofKey, await secrets.hashPassword(password), password);
    for (const proof of [await provenBy(Buffer.alloc(32, 2)), ofAnother, changed]) {
      hashed.mockClear();
      check = new PasswordCheck(clock, () => proofKey);
      expect(await tryAs({ ...siti, proof }, password)).toBe(true);
      expect(hashed).toHaveBeenCalledTimes(1);
      expect(check.takeProofs().get(siti.credentialId)).toEqual(await provenBy(proofKey));
    }
  });

  it('leaves guesses as dear and as few as they were', async () => {
    const proven = { ...siti, proof: await provenBy(proofKey) };
    for (let i = 0; i < 30; i += 1) expect(await tryAs(proven, `guess ${i}`)).toBe(false);
    expect(hashed).toHaveBeenCalledTimes(10);
    expect(await tryAs(proven, password)).toBe(false);
    expect(await tryAs(proven, password, '10.1.2.5')).toBe(true);
    expect(check.takeProofs().size).toBe(0);
  });
});

describe('while more wait to be hashed than can be heard', () => {
  const proven = async () => ({
    ...siti,
    credentialId: '019cb2de-0d60-7000-8000-000000000009' as Uuid,
    proof: await provenBy(proofKey),
  });

  it('whoever has a kept proof passes by, and who has none is told to come again without a failure', async () => {
    let end = (_: boolean): void => {};
    hashed.mockReturnValueOnce(new Promise<boolean>((resolve) => (end = resolve)));
    const flood = Array.from({ length: 300 }, (_, i) => tryAs(siti, `guess ${i}`, `10.3.0.${i % 30}`));
    const unheard = flood.map((one) =>
      one.then(
        () => Promise.reject(new Error('heard')),
        ({ code }) => code,
      ),
    );
    expect(await Promise.any(unheard)).toBe('overloaded');
    for (let i = 0; i < 12; i += 1) await expect(tryAs(siti, password)).rejects.toMatchObject({ code: 'overloaded' });
    expect(await tryAs(await proven(), password)).toBe(true);
    expect(hashed.mock.calls.length).toBeLessThanOrEqual(2);
    clock.advance(3_001);
    await Promise.all(unheard.slice(2).map((one) => expect(one).resolves.toBe('overloaded')));
    end(false);
    expect(await tryAs(siti, password)).toBe(true);
  });
});

describe('a new secret', () => {
  it('voids the old one at once, though it was known', async () => {
    expect(await tryAs(siti, password)).toBe(true);
    const rotated = { ...siti, secretHash: await secrets.hashPassword('baru') };
    expect(await tryAs(rotated, password)).toBe(false);
    expect(await tryAs(rotated, 'baru')).toBe(true);
  });

  it('voids the old one even while that is being hashed', async () => {
    const rotated = { ...siti, secretHash: await secrets.hashPassword('baru') };
    const [before, after] = await Promise.all([tryAs(siti, password), tryAs(rotated, password)]);
    expect([before, after]).toEqual([true, false]);
  });
});

describe('who guesses', () => {
  it('is no longer hashed for after ten failures, and then not heard with the right password either', async () => {
    for (let i = 0; i < 30; i += 1) expect(await tryAs(siti, `guess ${i}`)).toBe(false);
    expect(hashed).toHaveBeenCalledTimes(10);
    expect(await tryAs(siti, password)).toBe(false);
    expect(hashed).toHaveBeenCalledTimes(10);
  });

  it('locks nobody out who calls from elsewhere, nor one who was known before', async () => {
    const known = '10.1.2.4';
    expect(await tryAs(siti, password, known)).toBe(true);
    for (let i = 0; i < 30; i += 1) await tryAs(siti, `guess ${i}`);
    expect(await tryAs(siti, password, '10.1.2.5')).toBe(true);
    expect(await tryAs(siti, password)).toBe(true);
  });

  it('has no more tries by trying all at once', async () => {
    await Promise.all(Array.from({ length: 100 }, (_, i) => tryAs(siti, `guess ${i}`)));
    expect(hashed).toHaveBeenCalledTimes(10);
  });

  it('is heard again a minute later', async () => {
    for (let i = 0; i < 10; i += 1) await tryAs(siti, `guess ${i}`);
    clock.advance(60_000);
    expect(await tryAs(siti, password)).toBe(true);
  });
});

describe('a user that does not exist', () => {
  it('costs the same hash as one that does', async () => {
    await tryAs(undefined, password);
    await tryAs(siti, 'wrong');
    const costs = hashed.mock.calls.map(([hash]) => hash.split('$').slice(0, 4).join('$'));
    expect(costs).toEqual(Array(2).fill('$argon2id$v=19$m=19456,t=2,p=1'));
  });

  it('takes as long as one that does', async () => {
    await tryAs(undefined, 'warm');
    const [unknown, wrong]: [number[], number[]] = [[], []];
    for (let i = 0; i < 9; i += 1) {
      unknown.push(await secondsOf(() => tryAs(undefined, `a${i}`, `10.2.0.${i}`)));
      wrong.push(await secondsOf(() => tryAs(siti, `a${i}`, `10.2.0.${i}`)));
    }
    // A path without the hash would be some thousand times shorter; a busy machine is never that uneven.
    expect(median(unknown)).toBeGreaterThan(median(wrong) / 3);
    expect(median(unknown)).toBeLessThan(median(wrong) * 3);
  });
});

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
