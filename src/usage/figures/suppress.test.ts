import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountedCell } from './figures.ts';
import { suppress } from './suppress.ts';

const K = 10;

const cell = (calls: number, more: Partial<CountedCell> = {}): CountedCell => ({
  region: '3278',
  regionName: 'Disdukcapil Kota Tasikmalaya',
  sector: 'kesehatan',
  method: 'web_service',
  purpose: 'public_service',
  calls,
  hits: calls,
  found: calls,
  notFound: 0,
  ...more,
});

const cells = fc
  .array(
    fc.record({
      calls: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 10, max: 500 })),
      refused: fc.nat(20),
      missed: fc.nat(40),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map(({ calls, refused, missed }, i) => {
      const hits = Math.max(0, calls - refused);
      const notFound = Math.min(missed, hits);
      return cell(calls, { region: String(1101 + i), hits, notFound, found: hits - notFound });
    }),
  );

describe('what is published of a month', () => {
  it('has no count below the smallest', () => {
    fc.assert(
      fc.property(cells, (all) => {
        for (const { calls, hits } of suppress('2026-01', all, K).cells) {
          expect(calls).toBeGreaterThanOrEqual(K);
          expect(hits === 0 || hits >= K).toBe(true);
        }
      }),
    );
  });

  it('leaves each cell that is not there anything from nothing to the smallest but one', () => {
    fc.assert(
      fc.property(cells, (all) => {
        const { cells: open, unpublishedCalls: rest } = suppress('2026-01', all, K);
        if (rest === null) return;
        // All that is known of the n hidden cells: each is below K, and together they are the rest.
        const n = all.length - open.length;
        const least = Math.max(0, rest - (n - 1) * (K - 1));
        const most = Math.min(K - 1, rest);
        expect([least, most]).toEqual([0, K - 1]);
      }),
    );
  });

  it('sums up what is published and that alone', () => {
    fc.assert(
      fc.property(cells, (all) => {
        const { cells: open, published } = suppress('2026-01', all, K);
        const sum = (of: (one: (typeof open)[number]) => number) => open.reduce((total, one) => total + of(one), 0);
        expect(published).toEqual({
          cells: open.length,
          calls: sum(({ calls }) => calls),
          hits: sum(({ hits }) => hits),
        });
      }),
    );
  });

  it('never changes when what is hidden changes, but for the rest', () => {
    fc.assert(
      fc.property(cells, fc.nat(9), (all, other) => {
        const changed = all.map((one) => (one.calls < K ? { ...one, calls: Math.max(1, other), hits: 0 } : one));
        const visible = ({ unpublishedCalls: _, ...figures }: ReturnType<typeof suppress>) => figures;
        expect(visible(suppress('2026-01', changed, K))).toEqual(visible(suppress('2026-01', all, K)));
      }),
    );
  });

  it('tells the rest where several cells share it', () => {
    expect(suppress('2026-01', [cell(200), cell(4), cell(6), cell(5)], K).unpublishedCalls).toBe(15);
  });

  it.each([
    ['one cell is hidden', [cell(200), cell(4)]],
    ['two cells are hidden, and both would have to be large', [cell(9), cell(8)]],
    ['what is hidden is small together', [cell(2), cell(3), cell(1)]],
    ['a cell hides its few hits, not its calls', [cell(900, { hits: 3 }), cell(4), cell(6), cell(5)]],
  ])('tells no rest when %s', (_, all) => {
    expect(suppress('2026-01', all, K).unpublishedCalls).toBeNull();
  });

  it('tells the share of people found in whole per cent, and none where either part is small', () => {
    const shares = [
      cell(300, { found: 200, notFound: 100 }),
      cell(300, { found: 291, notFound: 9 }),
      cell(300, { found: 300, notFound: 0 }),
    ];
    expect(suppress('2026-01', shares, K).cells.map(({ foundPercent }) => foundPercent)).toEqual([67, null, null]);
  });
});
