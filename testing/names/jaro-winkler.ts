/** The prefix that Winkler rewards, in letters, and the reward for each. */
const PREFIX = 4;
const REWARD = 0.1;

/**
 * Jaro's similarity with Winkler's prefix (W. E. Winkler, "String Comparator Metrics", 1990), 0 to 1: the plain measure
 * that the figures of docs/matching.md are held against. Compares as written.
 */
export function jaroWinkler(a: string, b: string): number {
  const similarity = jaro(a, b);
  let prefix = 0;
  while (prefix < Math.min(PREFIX, a.length, b.length) && a[prefix] === b[prefix]) prefix++;
  return similarity + prefix * REWARD * (1 - similarity);
}

function jaro(a: string, b: string): number {
  if (a === b) return 1;
  const [ofA, ofB] = matches(a, b);
  if (ofA.length === 0) return 0;
  const transposed = [...ofA].filter((letter, at) => letter !== ofB[at]).length / 2;
  const common = ofA.length;
  return (common / a.length + common / b.length + (common - transposed) / common) / 3;
}

/** The letters that both have within half the longer length, in the order of either. */
function matches(a: string, b: string): [string, string] {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  let ofA = '';
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j < Math.min(b.length, i + reach + 1); j++) {
      if (taken.has(j) || a[i] !== b[j]) continue;
      taken.add(j);
      ofA += a[i];
      break;
    }
  }
  return [
    ofA,
    [...taken]
      .sort((one, other) => one - other)
      .map((j) => b[j])
      .join(''),
  ];
}
