/** The largest power of two below `n` (at least 2): where RFC 6962 section 2.1 splits a tree of `n` leaves. */
export function splitOf(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

/** True for a number of leaves: a whole number from 0 up to 2^53 - 1, the most that a number holds exactly. */
export function isCount(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0;
}
