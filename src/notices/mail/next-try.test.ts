import { expect, it } from 'vitest';
import { SEND_MS } from './mail-server.ts';
import { MOST_DAYS, MOST_TRIES, nextTryAfter } from './next-try.ts';

const waits = Array.from({ length: MOST_TRIES }, (_, index) => nextTryAfter(index + 1));
const HOUR_MS = 3_600_000;

it('tries come ever later, and never while the one before may still be sending', () => {
  expect(waits.toSorted((a, b) => a - b)).toEqual(waits);
  expect(Math.min(...waits)).toBeGreaterThan(4 * SEND_MS);
});

it('the last try comes after a day, and before the mail is too late', () => {
  const last = waits.slice(0, -1).reduce((sum, wait) => sum + wait, 0);
  expect(last).toBeGreaterThan(24 * HOUR_MS);
  expect(last).toBeLessThan(MOST_DAYS * 24 * HOUR_MS);
});
