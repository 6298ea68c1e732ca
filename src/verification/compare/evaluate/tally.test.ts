import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MedianTime } from './median-time.ts';
import { Tally } from './tally.ts';

function tallied(pairs: readonly (readonly [same: boolean, score: number])[], threshold = 80): Tally {
  const tally = new Tally();
  for (const [same, score] of pairs) tally.add(same, score, score >= threshold, same ? 'slip' : 'twins');
  return tally;
}

describe('figures', () => {
  it('tell wrong answers overall and by category', () => {
    const figures = tallied([
      [true, 90],
      [true, 70],
      [true, 80],
      [false, 90],
      [false, 10],
    ]).figures();
    expect(figures.falseRefusals).toMatchObject({ pairs: 3, wrong: 1 });
    expect(figures.falseAccepts).toEqual({ pairs: 2, wrong: 1, percent: 50 });
    expect(figures.categories).toEqual([
      { category: 'slip', same: true, pairs: 3, wrong: 1, percent: 100 / 3 },
      { category: 'twins', same: false, pairs: 2, wrong: 1, percent: 50 },
    ]);
  });

  it('have an area under the curve that is how often the same scores above the different, ties by half', () => {
    const score = fc.integer({ min: 0, max: 100 });
    const scores = fc.array(score, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(scores, scores, (same, different) => {
        const wins = same.flatMap((s) => different.map((d) => (s > d ? 1 : s === d ? 0.5 : 0)));
        const figures = tallied([
          ...same.map((s) => [true, s] as const),
          ...different.map((d) => [false, d] as const),
        ]).figures();
        expect(figures.auc).toBeCloseTo(wins.reduce((sum: number, win) => sum + win, 0) / wins.length, 9);
      }),
    );
  });

  it('tell the share of the same that passes where at most one in a hundred of the different does', () => {
    const different = Array.from({ length: 200 }, (_, at) => [false, at < 3 ? 90 : 40] as const);
    const figures = tallied([...different, [true, 95], [true, 91], [true, 90], [true, 50]]).figures();
    expect(figures).toMatchObject({ thresholdAt1: 91, recallAt1: 50 });
    const two = tallied([...different.slice(1), [true, 90], [true, 30]]).figures();
    expect(two).toMatchObject({ thresholdAt1: 91, recallAt1: 0 });
    const one = tallied([...different.slice(2), [true, 90], [true, 30]]).figures();
    expect(one).toMatchObject({ thresholdAt1: 41, recallAt1: 50 });
  });

  it('say nothing of what there is none of', () => {
    expect(new Tally().figures()).toMatchObject({ pairs: 0, auc: null, recallAt1: null, categories: [] });
    expect(tallied([[true, 90]]).figures()).toMatchObject({ auc: null, falseAccepts: { percent: null } });
  });

  it('gather categories beyond a thousand', () => {
    const tally = new Tally();
    for (let category = 0; category < 5_000; category++) tally.add(true, 90, true, String(category));
    const { categories, falseRefusals } = tally.figures();
    expect(categories).toHaveLength(1_001);
    expect(falseRefusals.pairs).toBe(5_000);
  });
});

describe('the median time', () => {
  it('is that of the middle, to a tenth of a microsecond', () => {
    const times = new MedianTime();
    expect(times.microseconds()).toBeNull();
    for (const nanoseconds of [1_000, 2_050, 900_000_000]) times.add(nanoseconds);
    expect(times.microseconds()).toBe(2.1);
  });
});
