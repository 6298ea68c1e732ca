/** A stream of pseudo-random numbers that a seed fixes (mulberry32): every run draws the same people and slips. */
export interface Random {
  /** The next number, 0 <= x < 1. */
  next(): number;
  /** A whole number from 0 to `count` - 1. */
  below(count: number): number;
}

/** A stream of its own for each seed. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return ((word ^ (word >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { next, below: (count) => Math.floor(next() * count) };
}

/** Draws one of some things. */
export type Draw<T> = (random: Random) => T;

/** Each thing as likely as any other. */
export function evenly<T>(things: readonly T[]): Draw<T> {
  return (random) => things[random.below(things.length)] as T;
}

/**
 * The second half as often as the first, the third a third as often, and so on (Zipf): a few institutions make most of a
 * country's calls.
 */
export function skewed<T>(things: readonly T[]): Draw<T> {
  const sums: number[] = [];
  for (const [i] of things.entries()) sums.push((sums.at(-1) ?? 0) + 1 / (i + 1));
  return (random) => {
    const wanted = random.next() * (sums.at(-1) ?? 0);
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    return things[low] as T;
  };
}
