import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, type Day } from '../kernel/index.ts';
import { quotaOn } from './quota-on.ts';

const today = '2026-03-02' as Day;
const uplift = fc
  .record({ begins: fc.integer({ min: -3, max: 3 }), lasts: fc.nat(3), dailyQuota: fc.nat(1_000) })
  .map(({ begins, lasts, dailyQuota }) => {
    const from = addDays(today, begins);
    return { from, until: addDays(from, lasts), dailyQuota };
  });

it("a day's quota is what was agreed, or the greatest uplift of that day", () => {
  fc.assert(
    fc.property(fc.nat(1_000), fc.array(uplift), (dailyQuota, uplifts) => {
      const quota = quotaOn({ dailyQuota, uplifts }, today);
      const inForce = uplifts.filter(({ from, until }) => from <= today && today <= until);
      expect(quota).toBeGreaterThanOrEqual(dailyQuota);
      for (const one of inForce) expect(quota).toBeGreaterThanOrEqual(one.dailyQuota);
      expect([dailyQuota, ...inForce.map((one) => one.dailyQuota)]).toContain(quota);
    }),
  );
});
