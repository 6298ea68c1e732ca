import { readName } from '../name/read-name.ts';

/** Words fewer people bear than this say nothing: they may be slips, and may single somebody out. */
export const LEAST_COUNT = 5;
/** The commonest words that are kept: more than a register of millions has at `LEAST_COUNT`. */
export const MOST_WORDS = 200_000;
/** Words held while counting; beyond it those that came once are forgotten, as slips are. */
const MOST_HELD = 2_000_000;

/** A word of names and how often the register has it. */
export type Counted = readonly [word: string, count: number];

/**
 * Counts the words of a stream of names, without titles, degrees and letters of their own; the commonest first, at least
 * `LEAST_COUNT` times, at most `MOST_WORDS` of them.
 */
export async function countWords(names: AsyncIterable<string> | Iterable<string>): Promise<Counted[]> {
  const counts = new Map<string, number>();
  for await (const name of names) {
    const { words, father } = readName(name);
    for (const word of words) count(counts, word);
    for (const word of father) count(counts, word);
    if (counts.size > MOST_HELD) forgetSingles(counts);
  }
  const kept = [...counts].filter(([, times]) => times >= LEAST_COUNT);
  return kept.sort(commonestFirst).slice(0, MOST_WORDS);
}

function count(counts: Map<string, number>, word: string): void {
  if (word.length > 1) counts.set(word, (counts.get(word) ?? 0) + 1);
}

function forgetSingles(counts: Map<string, number>): void {
  for (const [word, times] of counts) if (times === 1) counts.delete(word);
}

function commonestFirst([a, timesA]: Counted, [b, timesB]: Counted): number {
  return timesB - timesA || (a < b ? -1 : 1);
}
