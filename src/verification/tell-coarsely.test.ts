import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LiveRight } from '../access/index.ts';
import { type ElementName, getElement } from '../reference/index.ts';
import type { Reason } from './compare/index.ts';
import { coarseLikeness, tellCoarsely } from './tell-coarsely.ts';
import type { ElementVerdict } from './verdict.ts';

const rightOf = (threshold: number) => ({ threshold }) as LiveRight;
const relating = fc.constantFrom<Reason>('spelling', 'order', 'initials', 'shortened', 'different', 'house_differs');
const score = fc.integer({ min: 0, max: 99 });
const threshold = fc.integer({ min: 0, max: 100 });

/** What a caller is told whose own threshold is `asked`, of values that are so much alike. */
function told(name: ElementName, exact: number, asked: number, right: number, reason: Reason = 'shortened') {
  const verdict = { element: getElement(name), match: exact >= asked, score: exact, reason, submitted: true } as const;
  const { verdicts } = tellCoarsely({ outcome: 'verified', threshold: asked, verdicts: [verdict] }, rightOf(right));
  return verdicts[0] as ElementVerdict;
}

describe('a score below 80', () => {
  it('is told as 70 or 0, and below 70 without what relates the values', () => {
    const tell = (exact: number) => coarseLikeness({ score: exact, reason: 'house_differs' }, 80);
    expect([79, 70, 69, 1].map(tell)).toEqual([
      { score: 70, reason: 'house_differs' },
      { score: 70, reason: 'house_differs' },
      { score: 0, reason: 'different' },
      { score: 0, reason: 'different' },
    ]);
  });

  it('is the same for all that reach the same step, whatever a caller names as its threshold', () => {
    const below = fc.integer({ min: 0, max: 69 });
    fc.assert(
      fc.property(below, below, relating, relating, threshold, (one, other, reason, because, asked) => {
        expect(told('ALAMAT', one, asked, 80, reason)).toEqual({
          ...told('ALAMAT', other, asked, 80, because),
        });
      }),
    );
  });

  it('says still that there was nothing to compare', () => {
    for (const reason of ['not_in_register', 'unreadable', 'not_submitted', 'not_comparable'] as const) {
      expect(coarseLikeness({ score: 0, reason }, 80)).toEqual({ score: 0, reason });
    }
  });
});

describe('from 80 on', () => {
  it('score, reason and match are as compared, whatever the thresholds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 80, max: 100 }), threshold, threshold, (exact, asked, right) => {
        expect(told('NAMA_LGKP_IBU', exact, asked, right)).toMatchObject({
          score: exact,
          reason: 'shortened',
          match: exact >= asked,
        });
      }),
    );
  });
});

describe('a match', () => {
  it("at the right's own threshold is what it was, however low or high that is", () => {
    fc.assert(
      fc.property(score, threshold, (exact, right) => {
        expect(told('NAMA_LGKP_AYAH', exact, right, right).match).toBe(exact >= right);
      }),
    );
  });

  it('is whatever is told with at least the threshold of the call', () => {
    fc.assert(
      fc.property(score, threshold, threshold, (exact, asked, right) => {
        const verdict = told('ALAMAT', exact, asked, right);
        expect(verdict.match).toBe(verdict.score >= asked);
        expect(verdict.score).toBeLessThanOrEqual(exact);
      }),
    );
  });
});

it.each<ElementName>(['NAMA_LGKP', 'TMPT_LHR'])('%s, which an institution has before it, is told as it is', (name) => {
  fc.assert(
    fc.property(score, relating, threshold, threshold, (exact, reason, asked, right) => {
      expect(told(name, exact, asked, right, reason)).toMatchObject({ score: exact, reason, match: exact >= asked });
    }),
  );
});

it('what is not scored, or was not submitted, is told as it is', () => {
  expect(told('TGL_LHR', 0, 80, 80, 'day_month_swapped').reason).toBe('day_month_swapped');
  const unsent = {
    element: getElement('ALAMAT'),
    match: false,
    score: 0,
    reason: 'not_submitted',
    submitted: false,
  } as const;
  const found = { outcome: 'verified', threshold: 0, verdicts: [unsent] } as const;
  expect(tellCoarsely(found, rightOf(80))).toEqual(found);
});
