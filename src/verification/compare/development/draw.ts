/** Draws that repeat for a seed; only for sets that tests measure with. */
export interface Draw {
  /** An integer from 0 up to but without `limit`. */
  below(limit: number): number;
  /** One of the items. */
  of<T>(items: readonly T[]): T;
}

/** A generator of 32 bits (mulberry32): small, even enough for test data, the same on every machine. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return { below, of: (items) => items[below(items.length)] as (typeof items)[number] };
}
