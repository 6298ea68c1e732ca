import { beforeEach, expect, it, vi } from 'vitest';
import { type Day, type TestClock, testClock } from '../../src/kernel/index.ts';
import type { Pace } from '../../src/verification/index.ts';
import { giveWayTo } from './give-way.ts';

let calls: Int32Array;
let clock: TestClock;
let pace: Pace;

beforeEach(() => {
  calls = new Int32Array(1);
  clock = testClock('2026-03-02' as Day);
  pace = giveWayTo(calls, clock);
});

/** Milliseconds that a job rests after a step of so many. */
async function restAfter(stepMs: number): Promise<number> {
  const wait = vi.spyOn(globalThis, 'setTimeout');
  clock.advance(stepMs);
  await pace.rest();
  const [, rested = 0] = wait.mock.calls[0] ?? [];
  wait.mockRestore();
  return rested;
}

it('a job has whole chunks and no rest while nobody calls', async () => {
  expect(pace.rows()).toBeUndefined();
  expect(await restAfter(200)).toBe(0);
});

it('beside calls it has small steps, and rests after each for as long as it took, a tenth of a second at most', async () => {
  calls[0] = 1;
  expect(pace.rows()).toBe(250);
  expect(await restAfter(30)).toBe(30);
  expect(await restAfter(500)).toBe(100);
});

it('a call of two seconds ago is of the past', () => {
  calls[0] = 1;
  expect(pace.rows()).toBe(250);
  clock.advance(1_999);
  expect(pace.rows()).toBe(250);
  clock.advance(1);
  expect(pace.rows()).toBeUndefined();
});
