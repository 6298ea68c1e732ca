/**
 * The token set ratio as fuzzy-matching libraries define it, 0 to 1: the words in common, sorted, against the same with
 * what is left of either; the best of the three ratios. The second plain measure of docs/matching.md.
 */
export function tokenSetRatio(a: string, b: string): number {
  const [one, other] = [wordSet(a), wordSet(b)];
  const common = one.filter((word) => other.includes(word));
  const shared = common.join(' ');
  const withRest = (words: readonly string[]) =>
    [...common, ...words.filter((word) => !common.includes(word))].join(' ');
  const [left, right] = [withRest(one), withRest(other)];
  if (common.length > 0 && (left === shared || right === shared)) return 1;
  return Math.max(ratio(shared, left), ratio(shared, right), ratio(left, right));
}

function wordSet(text: string): string[] {
  return [...new Set(text.toUpperCase().split(/[^\p{L}\p{N}]+/u))].filter((word) => word !== '').sort();
}

/** Twice the longest common subsequence over both lengths. */
function ratio(a: string, b: string): number {
  const letters = a.length + b.length;
  return letters === 0 ? 1 : (2 * commonLetters(a, b)) / letters;
}

function commonLetters(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const letter of a) {
    const next = [0];
    for (let j = 1; j <= b.length; j++) {
      next.push(letter === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
