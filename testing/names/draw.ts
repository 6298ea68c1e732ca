/** Draws that repeat for a seed; only for sets that tests measure with. */
export interface Draw {
  /** An integer from 0 up to but without `limit`. */
  below(limit: number): number;
  /** One of the items. */
  of<T>(items: readonly T[]): T;
  /** One of the items, the first ones more often: the n-th with a weight of 1 / (n + 6), as names thin out. */
  ranked<T>(items: readonly T[]): T;
}

/** A generator of 32 bits (mulberry32): small, even enough for test data, the same on every machine. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const at = <T>(items: readonly T[], index: number) => items[index] as T;
  return {
    below: (limit) => Math.floor(next() * limit),
    of: (items) => at(items, Math.floor(next() * items.length)),
    ranked: (items) => at(items, rankOf(next(), items.length)),
  };
}

const FLAT = 6;

/** The integral of 1 / (n + 6) turned round. */
function rankOf(share: number, count: number): number {
  return Math.min(count - 1, Math.floor(FLAT * ((1 + count / FLAT) ** share - 1)));
}
