import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, grantAccess, openAuthority } from '../../../testing/rights/index.ts';
import { type Day, type TestClock, testClock, type Uuid } from '../../kernel/index.ts';
import {
  forgetUsedAssertions,
  type UsedAssertions,
  usedAssertionsIn,
  usedAssertionsInMemory,
} from './used-assertions.ts';

let clock: TestClock;
let authority: Authority;
let clients: readonly [Uuid, Uuid];

beforeAll(async () => {
  clock = testClock('2026-03-02' as Day);
  authority = await openAuthority(clock);
  const [one, other] = [await grantAccess(authority), await grantAccess(authority)];
  clients = [one.credential.credentialId, other.credential.credentialId];
});

afterAll(() => authority.close());

const places: Record<string, () => UsedAssertions> = {
  'the database': () => usedAssertionsIn(authority.pool),
  memory: () => usedAssertionsInMemory(clock),
};

describe.each(Object.entries(places))('assertions remembered in %s', (_, open) => {
  it('are used once, each client for itself', async () => {
    const used = open();
    const until = new Date(clock.now() + 60_000);
    const seen: boolean[] = [];
    for (const [client, jti] of [
      [clients[0], 'a'],
      [clients[0], 'a'],
      [clients[1], 'a'],
      [clients[0], 'b'],
    ] as const) {
      seen.push(await used.use(client, jti, until));
    }
    expect(seen).toEqual([true, false, true, true]);
  });

  it('are remembered until they have expired', async () => {
    const used = open();
    expect(await used.use(clients[0], 'lama', new Date(clock.now() + 1_000))).toBe(true);
    clock.advance(1_000);
    expect(await used.use(clients[0], 'lama', new Date(clock.now() + 1_000))).toBe(false);
  });
});

describe('what has expired is forgotten', () => {
  it('a minute later, since clocks differ, and nothing else', async () => {
    const used = usedAssertionsIn(authority.pool);
    await authority.pool.query('DELETE FROM used_assertion');
    await used.use(clients[0], 'berakhir', new Date(clock.now()));
    await used.use(clients[0], 'berlaku', new Date(clock.now() + 1));
    const left = async () => (await authority.pool.query('SELECT 1 FROM used_assertion')).rowCount;
    clock.advance(60_000);
    await forgetUsedAssertions(authority.pool, clock);
    expect(await left()).toBe(2);
    clock.advance(1);
    await forgetUsedAssertions(authority.pool, clock);
    expect(await left()).toBe(1);
  });

  it('and what is kept of an assertion does not tell its jti', async () => {
    await usedAssertionsIn(authority.pool).use(clients[0], 'rahasia-sekali', new Date(clock.now()));
    const { rows } = await authority.pool.query('SELECT * FROM used_assertion');
    expect(JSON.stringify(rows)).not.toContain(Buffer.from('rahasia-sekali').toString('hex'));
    expect(rows.every(({ jti_hash }) => jti_hash.length === 32)).toBe(true);
  });
});
