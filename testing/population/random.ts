/** A stream of pseudo-random numbers that a seed fixes for ever: the same on every machine and version. */
export interface Random {
  /** The next number, 0 <= x < 1, with 32 random bits. */
  next(): number;
  /** A whole number from 0 to `count` - 1. */
  below(count: number): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True with a probability of `share` (0 to 1). */
  chance(share: number): boolean;
  /** Roughly normal: the sum of three uniform numbers, so never further than three deviations from the mean. */
  around(mean: number, deviation: number): number;
}

/** sfc32 (Chris Doty-Humphrey, PractRand), seeded through splitmix32 so that neighbouring seeds do not resemble. */
export function createRandom(seed: number): Random {
  const word = splitmix32(seed);
  let a = word();
  let b = word();
  let c = word();
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let i = 0; i < 12; i++) next();
  return {
    next,
    below: (count) => Math.floor(next() * count),
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (share) => next() < share,
    around: (mean, deviation) => mean + deviation * 2 * (next() + next() + next() - 1.5),
  };
}

function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let word = state ^ (state >>> 16);
    word = Math.imul(word, 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
    return word ^ (word >>> 15);
  };
}

/** Draws one of its items, each as often as its weight says. */
export type Draw<Item> = (random: Random) => Item;

/** A draw over weighted items; the weights need not sum to anything in particular. */
export function weighted<Item>(items: readonly (readonly [item: Item, weight: number])[]): Draw<Item> {
  const sums: number[] = [];
  let total = 0;
  for (const [, weight] of items) {
    total += weight;
    sums.push(total);
  }
  const last = items.length - 1;
  return (random) => {
    const target = random.next() * total;
    let low = 0;
    let high = last;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > target) high = middle;
      else low = middle + 1;
    }
    return (items[low] as readonly [Item, number])[0];
  };
}

/** A draw over words in one text, the commonest first: the n-th weighs 1 / (n + 6), the way given names thin out. */
export function byRank(words: string): Draw<string> {
  return weighted(words.split(/\s+/).map((word, index) => [word, 1 / (index + 7)]));
}
