import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Day, type TestClock, testClock } from '../../kernel/index.ts';
import { Lane, type LaneLimits } from './index.ts';

let clock: TestClock;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  clock = testClock('2021-11-18' as Day);
});
afterEach(() => {
  vi.useRealTimers();
});

const limits: LaneLimits = { waiting: 5, waitMs: 250, batch: 3, worth: 0 };

/** A lane whose batches end when the test says so; each item is answered by its own square. */
function heldLane(given: Partial<LaneLimits> = {}) {
  const batches: (readonly number[])[] = [];
  const ends: ((error?: unknown) => void)[] = [];
  const lane = new Lane<number, number>(
    (items) => {
      batches.push(items);
      return new Promise((resolve, reject) => {
        ends.push((error) => (error ? reject(error) : resolve(items.map((item) => item * item))));
      });
    },
    clock,
    { ...limits, ...given },
  );
  return { lane, batches, end: (error?: unknown) => ends.shift()?.(error) };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

function pass(milliseconds: number): void {
  clock.advance(milliseconds);
  vi.advanceTimersByTime(milliseconds);
}

describe('a lane', () => {
  it('takes what came in one turn as one batch, and what came meanwhile as the next, at most its size', async () => {
    const { lane, batches, end } = heldLane();
    const first = [1, 2].map((item) => lane.push(item));
    await turn();
    const later = [3, 4, 5, 6].map((item) => lane.push(item));
    expect(batches).toEqual([[1, 2]]);
    expect(lane.waiting).toBe(4);
    end();
    expect(await Promise.all(first)).toEqual([1, 4]);
    await turn();
    expect(batches).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
    end();
    await turn();
    end();
    expect(await Promise.all(later)).toEqual([9, 16, 25, 36]);
    expect(batches).toEqual([[1, 2], [3, 4, 5], [6]]);
  });

  it('throws what a batch threw to each item of that batch and goes on with the next', async () => {
    const { lane, end } = heldLane();
    const failing = [1, 2].map((item) => lane.push(item));
    await turn();
    const next = lane.push(3);
    end(new RangeError('no'));
    for (const item of failing) await expect(item).rejects.toThrow(RangeError);
    await turn();
    end();
    expect(await next).toBe(9);
  });

  it('lets some more come for a batch while it is busy, and nobody wait while it is not', async () => {
    const { lane, batches, end } = heldLane({ worth: 8 });
    const items: Promise<number>[] = [1, 2].map((item) => lane.push(item));
    await turn();
    items.push(lane.push(3));
    end();
    await turn();
    expect(batches.at(-1)).toEqual([1, 2]);
    items.push(lane.push(4));
    await vi.waitFor(() => expect(batches.at(-1)).toEqual([3, 4]));
    end();
    await Promise.all(items);

    const quiet = heldLane({ worth: 32 });
    const first = quiet.lane.push(1);
    await turn();
    const second = quiet.lane.push(2);
    quiet.end();
    await first;
    await turn();
    expect(quiet.batches).toEqual([[1], [2]]);
    quiet.end();
    await second;
  });

  it('does not run for those who left while it let more come', async () => {
    const { lane, batches, end } = heldLane({ worth: 4, waitMs: 50 });
    const first = lane.push(1);
    await turn();
    const late = expect(lane.push(2)).rejects.toMatchObject({ code: 'overloaded' });
    end();
    await first;
    pass(100);
    await late;
    expect(await new Promise((resolve) => setTimeout(() => resolve(batches), 10))).toEqual([[1]]);
    await lane.close();
  });

  it('refuses at once when its queue is full, and takes again when there is room', async () => {
    const { lane, end } = heldLane();
    const running = lane.push(0);
    await turn();
    const queued = [1, 2, 3, 4, 5].map((item) => lane.push(item));
    await expect(lane.push(6)).rejects.toMatchObject({ code: 'overloaded', remedy: 'Send again later.' });
    end();
    await running;
    await turn();
    const again = lane.push(7);
    end();
    await turn();
    end();
    expect(await Promise.all([...queued, again])).toEqual([1, 4, 9, 16, 25, 49]);
  });

  it('refuses whoever has waited longer than the limit, and only those', async () => {
    const { lane, batches, end } = heldLane();
    const running = lane.push(0);
    await turn();
    const late = lane.push(1);
    pass(200);
    const inTime = lane.push(2);
    const refused = expect(late).rejects.toMatchObject({ code: 'overloaded' });
    pass(100);
    await refused;
    expect(lane.waiting).toBe(1);
    end();
    await turn();
    end();
    expect(await Promise.all([running, inTime])).toEqual([0, 4]);
    expect(batches).toEqual([[0], [2]]);
  });

  it('does not refuse what its batch has begun with, however long that takes', async () => {
    const { lane, end } = heldLane();
    const running = lane.push(4);
    await turn();
    pass(10_000);
    end();
    expect(await running).toBe(16);
  });

  it('when it is closed still answers what waits, ends after that, and takes nothing more', async () => {
    const { lane, end } = heldLane();
    const running = lane.push(1);
    await turn();
    const waiting = lane.push(2);
    const closing = lane.close();
    await expect(lane.push(3)).rejects.toMatchObject({ code: 'overloaded' });
    end();
    await turn();
    expect(lane.waiting).toBe(0);
    end();
    await closing;
    expect(await Promise.all([running, waiting])).toEqual([1, 4]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
