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
