import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Authority, aMonday, grantAccess, lift, openAuthority, restrict } from '../../../testing/rights/index.ts';
import { addDays } from '../../kernel/index.ts';
import { upliftQuota } from '../../metering/index.ts';
import { getRight } from '../find-rights.ts';
import { quotaOn } from '../quota-on.ts';

let authority: Authority;
beforeAll(async () => {
  authority = await openAuthority();
});
afterAll(() => authority.close());

const change = fc.record({
  percent: fc.integer({ min: 1, max: 99 }),
  begins: fc.integer({ min: -2, max: 2 }),
  whole: fc.boolean(),
  lifted: fc.boolean(),
});

it('the database counts a day’s quota as the snapshot does, whatever uplifts and cuts there are', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.array(change, { maxLength: 4 }),
      async (dailyQuota, changes) => {
        const { right } = await grantAccess(authority, { terms: { dailyQuota } });
        const letter = { letterNo: 'surat', letterDate: aMonday, reason: 'uji' };
        const uplift = { from: aMonday, until: addDays(aMonday, 1), dailyQuota: dailyQuota + 33, ...letter };
        await upliftQuota(authority, right, uplift, aMonday);
        for (const { percent, begins, whole, lifted } of changes) {
          const cut = { kind: 'quota_cut', percent, from: addDays(aMonday, begins) } as const;
          const id = await restrict(authority, right, cut, whole);
          if (lifted) await lift(authority, id);
        }
        const known = await getRight(authority.pool, right.rightId);
        for (const day of [-1, 0, 1, 2].map((n) => addDays(aMonday, n))) {
          const { rows } = await authority.pool.query('SELECT quota_on($1, $2) AS quota', [right.rightId, day]);
          expect(rows[0].quota).toBe(quotaOn(known, day));
        }
      },
    ),
    { numRuns: 25 },
  );
});
