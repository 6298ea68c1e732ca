import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { personas } from '../../../testing/population/index.ts';
import { type Authority, type GrantedAccess, grantAccess, openAuthority } from '../../../testing/rights/index.ts';
import { rotateKey } from '../../audit/index.ts';
import { type Day, type TestClock, testClock, uuidV7 } from '../../kernel/index.ts';
import { storePush } from '../store-push.ts';
import { backFillReport } from './back-fill-reports.ts';

const DAY = 86_400_000;
const [husband, wife] = [personas.hendra.nik, personas.halimah.nik];
let clock: TestClock;
let authority: Authority;
let owner: Client;
let access: GrantedAccess;

beforeAll(async () => {
  clock = testClock('2026-03-02' as Day);
  authority = await openAuthority(clock);
  owner = new Client(authority.database.owner);
  await owner.connect();
});
beforeEach(async () => {
  access = await grantAccess(authority, { zone: 'WIT', credential: { kind: 'feedback' } });
});
afterAll(async () => {
  await owner.end();
  await authority.close();
});

function deliver(...niks: readonly (typeof husband)[]) {
  const { credential } = access;
  const { institutionId } = credential;
  const sender = { door: 'push', institutionId, credential, requestId: uuidV7(clock.now()), peer: '10.1.2.3' } as const;
  const rows = niks.map((nik) => ({ nik, values: [{ key: 'NO_RM', value: '0012' }] }));
  return storePush(sender, rows, { ...authority, lookup: { findAll: async () => new Map() } });
}

/** How many persons were reported on each day, and the numbers that they have. */
async function reported() {
  const text = `SELECT to_char(received_on, 'YYYY-MM-DD') AS day, array_agg(person::text ORDER BY person) AS persons
    FROM reported_person WHERE institution_id = $1 GROUP BY 1 ORDER BY 1`;
  const { rows } = await authority.pool.query<{ day: string; persons: string[] }>(text, [
    access.institution.institutionId,
  ]);
  return rows;
}

describe('a delivery of data balikan', () => {
  it('notes each person once a day, what was sent before too, under the same number whatever keys are rotated', async () => {
    await deliver(husband, husband, wife);
    await deliver(wife);
    clock.advance(DAY);
    await rotateKey(authority, 'tag', 'uji');
    await rotateKey(authority, 'feedback', 'uji');
    expect(await deliver(husband)).toBe('feedback_repeated');
    const [monday, tuesday, ...others] = await reported();
    expect([monday?.day, tuesday?.day, others]).toEqual(['2026-03-02', '2026-03-03', []]);
    expect(monday?.persons).toHaveLength(2);
    expect(monday?.persons).toContain(tuesday?.persons[0]);
    const days = await authority.pool.query(
      'SELECT persons FROM reported_day WHERE institution_id = $1 ORDER BY received_on',
      [access.institution.institutionId],
    );
    expect(days.rows).toEqual([{ persons: 2 }, { persons: 1 }]);
  });

  it('is of the day at the institution’s office', async () => {
    clock.advance(Date.parse('2026-03-10T15:30:00Z') - clock.now());
    await deliver(husband);
    expect((await reported()).map(({ day }) => day)).toEqual(['2026-03-11']);
  });

  it('keeps no NIK', async () => {
    await deliver(husband);
    const { rows } = await authority.pool.query(`SELECT string_agg(p::text, ' ') AS text FROM reported_person p`);
    expect(rows[0].text).not.toContain(husband);
  });

  it('at the same time as others of the same persons waits for them and for nobody in a circle', async () => {
    const both = Array.from({ length: 8 }, (_, i) => (i % 2 ? deliver(husband, wife) : deliver(wife, husband)));
    expect((await Promise.all(both)).toSorted()).toEqual([...Array(7).fill('feedback_repeated'), 'feedback_stored']);
    expect((await reported())[0]?.persons).toHaveLength(2);
  });
});

describe('a delivery from before there was coverage', () => {
  it('gets its persons from the seals of its items, on the day on which it came', async () => {
    await deliver(husband, wife);
    const before = await reported();
    clock.advance(DAY);
    await deliver(husband);
    await owner.query('DELETE FROM reported_person WHERE institution_id = $1', [access.institution.institutionId]);
    await owner.query('UPDATE feedback_delivery SET persons_known = false');
    while (await backFillReport(authority.pool, authority.keys, clock));
    expect(await reported()).toEqual(before);
    expect(await backFillReport(authority.pool, authority.keys, clock)).toBe(false);
  });
});
