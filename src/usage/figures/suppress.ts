import { rate } from '../counts.ts';
import type { CountedCell, Figures, PublishedCell } from './figures.ts';

/**
 * The cells of a month as they may be published: none with a count below `smallest` (k).
 *
 * Nothing gives a suppressed cell away, because no total is published that one is part of (instead of complementary
 * suppression): sums are of published cells alone, and a cell that is not there may be small or empty. The one exception
 * is the sum S of all n suppressed cells of the country, given only when each of them, whatever the others are, could
 * still be anything from 0 to k-1: k-1 <= S <= (n-1)(k-1).
 */
export function suppress(month: string, cells: readonly CountedCell[], smallest: number): Figures {
  const isOpen = ({ calls, hits }: CountedCell) => calls >= smallest && (hits === 0 || hits >= smallest);
  const hidden = cells.filter((cell) => !isOpen(cell));
  const open = cells.filter(isOpen).map((cell) => publish(cell, smallest));
  const sum = (of: readonly { readonly calls: number }[]) => of.reduce((total, { calls }) => total + calls, 0);
  const hits = open.reduce((total, cell) => total + cell.hits, 0);
  return {
    month,
    smallestCell: smallest,
    cells: open,
    published: { cells: open.length, calls: sum(open), hits },
    unpublishedCalls: restOf(hidden, sum(hidden), smallest),
  };
}

function restOf(hidden: readonly CountedCell[], rest: number, smallest: number): number | null {
  // A cell that hides its hits alone has more calls than k-1, and no bound that a reader knows.
  const bounded = hidden.every(({ calls }) => calls < smallest);
  const most = (hidden.length - 1) * (smallest - 1);
  return bounded && rest >= smallest - 1 && rest <= most ? rest : null;
}

function publish({ found, notFound, ...cell }: CountedCell, smallest: number): PublishedCell {
  const told = found >= smallest && notFound >= smallest ? rate(found, found + notFound) : null;
  return { ...cell, foundPercent: told === null ? null : Math.round(told * 100) };
}
