import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, type Day } from '../kernel/index.ts';
import { quotaOn } from './quota-on.ts';
import type { Restriction } from './restrictions/model.ts';

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
      const quota = quotaOn({ dailyQuota, uplifts, restrictions: [] }, today);
      const inForce = uplifts.filter(({ from, until }) => from <= today && today <= until);
      expect(quota).toBeGreaterThanOrEqual(dailyQuota);
      for (const one of inForce) expect(quota).toBeGreaterThanOrEqual(one.dailyQuota);
      expect([dailyQuota, ...inForce.map((one) => one.dailyQuota)]).toContain(quota);
    }),
  );
});

const aCut = fc.record({ percent: fc.integer({ min: 1, max: 99 }), begins: fc.integer({ min: -3, max: 3 }) });

it('is less by the greatest cut that has begun, and no other restriction makes it less', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000_000), fc.array(aCut), (dailyQuota, cuts) => {
      const said = { letterNo: '', reason: '', contact: '' };
      const restrictions = [
        ...cuts.map(({ percent, begins }) => ({
          ...{ ...said, kind: 'quota_cut', percent, from: addDays(today, begins) },
        })),
        { ...said, kind: 'shut_off', percent: null, from: today },
      ] as Restriction[];
      const greatest = Math.max(0, ...cuts.filter(({ begins }) => begins <= 0).map(({ percent }) => percent));
      const exact = (BigInt(dailyQuota) * BigInt(100 - greatest)) / 100n;
      expect(quotaOn({ dailyQuota, uplifts: [], restrictions }, today)).toBe(Number(exact));
    }),
  );
});
