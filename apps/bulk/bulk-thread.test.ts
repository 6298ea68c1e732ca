import { EventEmitter } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Handed, Looking } from '../../src/verification/index.ts';
import { BulkThread } from './bulk-thread.ts';
import type { FromThread, ToThread } from './messages.ts';

/** A worker that notes what it is told, and says what the test has it say. */
class FakeWorker extends EventEmitter {
  readonly told: ToThread[] = [];

  postMessage(message: ToThread): void {
    this.told.push(message);
    if (message.kind === 'stop') queueMicrotask(() => this.emit('exit', 0));
  }

  say(message: FromThread): void {
    this.emit('message', message);
  }
}

let workers: FakeWorker[];
let jobs: boolean;
let thread: BulkThread;

/** A thread's keeper, after its first look. */
async function keep(): Promise<BulkThread> {
  const begin = () => workers[workers.push(new FakeWorker()) - 1] as unknown as Worker;
  const clock = { monotonic: () => Date.now() };
  const kept = new BulkThread({ begin, hasJobs: async () => jobs, clock, log: { error: () => undefined } });
  await seconds(0);
  return kept;
}

beforeEach(async () => {
  vi.useFakeTimers();
  [workers, jobs] = [[], false];
  thread = await keep();
});
afterEach(async () => {
  await thread.stop();
  vi.useRealTimers();
});

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1_000);
const told = (worker: number) => workers[worker]?.told.map(({ kind }) => kind);
const lookInto = () => thread.look('rows.csv', {} as Looking);

it('there is no thread while nobody hands in a file and no job waits', async () => {
  await seconds(600);
  expect(workers).toHaveLength(0);
});

it('a file starts it, and so does a job that another process has left', async () => {
  void thread.receive('rows.csv', {} as Handed).catch(() => undefined);
  expect(told(0)).toEqual(['receive']);
  await thread.stop();
  jobs = true;
  thread = await keep();
  expect(workers).toHaveLength(2);
});

it('it ends after a minute without either, and the next file starts another', async () => {
  thread.wake();
  jobs = true;
  await seconds(300);
  expect(told(0)).toEqual(['wake']);
  jobs = false;
  await seconds(64);
  expect(told(0)).toEqual(['wake', 'stop']);
  void lookInto().catch(() => undefined);
  expect(told(1)).toEqual(['look']);
});

it('it does not end under a file that is being read', async () => {
  const seen = lookInto();
  await seconds(300);
  workers[0]?.say({ kind: 'failed', id: 1, code: 'overloaded', message: 'later' });
  await expect(seen).rejects.toMatchObject({ code: 'overloaded' });
  expect(told(0)).toEqual(['look']);
});

it('what a thread did not hear, because it ended before it listened, another is told, three times in all', async () => {
  const seen = lookInto();
  const refused = expect(seen).rejects.toMatchObject({ code: 'overloaded' });
  for (const worker of [0, 1, 2]) {
    expect(told(worker)).toEqual(['look']);
    workers[worker]?.emit('exit', 1);
    await seconds(2);
  }
  await refused;
  expect(workers).toHaveLength(3);
});

it('whoever waits for a thread that failed is told so, and the next is served by another', async () => {
  const seen = lookInto();
  workers[0]?.say({ kind: 'up' });
  workers[0]?.emit('exit', 1);
  await expect(seen).rejects.toMatchObject({ code: 'overloaded', remedy: 'Hand the file in again.' });
  void lookInto().catch(() => undefined);
  expect(told(1)).toEqual(['look']);
});
