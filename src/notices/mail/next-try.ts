const MINUTE_MS = 60_000;

/** Tries of one mail, over some two days; then it is given up. */
export const MOST_TRIES = 8;

/** Days after which a notice is no longer sent by mail: that late it tells nothing that the portal does not. */
export const MOST_DAYS = 3;

/**
 * Milliseconds from the start of a try (the first is 1) to the next: 5 minutes, each time thrice as long, 12 hours at
 * most. While a try is under way they keep other processes off.
 */
export function nextTryAfter(tries: number): number {
  return Math.min(5 * MINUTE_MS * 3 ** (tries - 1), 720 * MINUTE_MS);
}
