import { expect, it } from 'vitest';
import { asBlock, reportOn, type Weighed } from './report.ts';

const outcome = (different: Partial<Weighed>): Weighed => ({
  ...{ goal: 'NO_KK', way: 'with it', guarded: true, targets: 200, found: 1, luck: 1.2 },
  ...{ calls: 1_400, answers: 1_200, withheld: 199 },
  ...different,
});
const problemsOf = (different: Partial<Weighed>) => reportOn([outcome(different)]).problems;

it('an attack that does not find 95 of 100 without the guard is none', () => {
  expect(problemsOf({ guarded: false, found: 190 })).toEqual([]);
  expect(problemsOf({ guarded: false, found: 189 })).toEqual(['NO_KK, with it: 189 of 200']);
});

it('with the guard, what luck does not explain is a problem', () => {
  expect(problemsOf({ found: 5 })).toEqual([]);
  expect(problemsOf({ found: 6 })).toHaveLength(1);
  expect(problemsOf({ found: 1, luck: 0 })).toHaveLength(1);
});

it('says at the end what must not be', () => {
  expect(asBlock(reportOn([outcome({})]))).toMatch(/problems: none$/);
  expect(asBlock(reportOn([outcome({ found: 50 })]))).toMatch(/problems: NO_KK, with it: 50 of 200$/);
});
