import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import {
  dayOf,
  grantTestRight,
  openTestLog,
  type Process,
  startProcess,
  type TestLog,
} from '../../testing/audit/index.ts';
import type { Right } from '../access/index.ts';
import { type Unit, verifyLog } from '../audit/index.ts';
import type { Day } from '../kernel/index.ts';
import { reapWriters } from './index.ts';

const today = '2021-11-18' as Day;
const most = 60;
let log: TestLog;
beforeAll(async () => {
  log = await openTestLog();
  shortenPauses();
});
afterAll(async () => {
  vi.restoreAllMocks();
  await log.close();
});

/** Waiting for a recall's answer takes a twentieth here; longer times, such as a connection's, stay as they are. */
function shortenPauses(): void {
  const { setTimeout: real } = globalThis;
  const shortened = (work: () => void, ms = 0) => real(work, ms < 1_000 ? ms / 20 : ms);
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(shortened as typeof setTimeout);
}

/** What may happen to one of the processes, in any order. */
const acts = ['take', 'spend', 'giveBack', 'recalls', 'cut', 'end', 'reap'] as const;
const step = fc.record({
  who: fc.nat(2),
  act: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...acts.slice(0, 3)) }, fc.constantFrom(...acts)),
  count: fc.integer({ min: 1, max: 20 }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** A process with the hits that its calls have taken and not yet recorded. */
interface Running extends Process {
  readonly taken: Unit[];
}

const start = (): Running => ({ ...startProcess(log), taken: [] });

async function perform({ who, act, count }: Step, processes: Running[], right: Right): Promise<void> {
  const one = processes[who] ?? expect.fail();
  one.pass(1_000);
  if (act === 'take') one.taken.push(...(await one.take(right, today, count)));
  else if (act === 'spend') await spend(one, right, one.taken.splice(0, count));
  else if (act === 'giveBack') for (const unit of one.taken.splice(0, count)) one.meter.giveBack(unit);
  else if (act === 'recalls') await one.meter.answerRecalls();
  else if (act === 'cut') await log.cut(one.writer.writerId);
  else if (act === 'reap') await reapWriters(log.pool);
  else {
    await spend(one, right, one.taken.splice(0));
    await one.meter.returnAll();
    await one.writer.close();
    processes[who] = start();
  }
}

/** Records hits at the same time; one that turned out stale is given back, as a door does before it judges anew. */
async function spend(one: Running, right: Right, units: readonly Unit[]): Promise<void> {
  const results = await Promise.all(units.map((unit) => one.spend(right, unit)));
  results.forEach((result, i) => {
    const unit = units[i] ?? expect.fail();
    if (result.status === 'stale') one.meter.giveBack(unit);
  });
}

/** Never more than the cap, and the sums of day, leases and log agree. */
async function expectExact(right: Right, cap: number): Promise<number> {
  const day = await dayOf(log, right, today);
  expect(day.granted).toBe(day.leased);
  expect(day.granted).toBeLessThanOrEqual(cap);
  expect(day.spent).toBe(day.charged);
  return day.spent;
}

/** Calls go on in every process, recalls are answered and the dead reaped, until everybody is told that nothing is left. */
async function useUp(processes: readonly Running[], right: Right): Promise<void> {
  for (const one of processes) await spend(one, right, one.taken.splice(0));
  for (let idle = 0; idle < 2; ) {
    let spent = 0;
    for (const one of processes) {
      one.pass(1_000);
      for (const other of processes) await other.meter.answerRecalls();
      await reapWriters(log.pool);
      const units = await one.take(right, today, most);
      await spend(one, right, units);
      spent += units.length;
    }
    idle = spent === 0 ? idle + 1 : 0;
  }
}

it('processes that take, spend, give back, crash and end in any order never pass the cap, and can use all of it', async () => {
  const steps = fc.array(step, { minLength: 5, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(fc.nat(most), steps, async (dailyQuota, steps) => {
      const right = await grantTestRight(log.by, { dailyQuota });
      const processes = [start(), start(), start()];
      for (const one of steps) {
        await perform(one, processes, right);
        await expectExact(right, dailyQuota);
      }
      await useUp(processes, right);
      expect(await expectExact(right, dailyQuota)).toBe(dailyQuota);
      for (const one of processes) await one.writer.close();
    }),
    { numRuns: 12, endOnFailure: true },
  );
  expect((await verifyLog(log.pool)).problems).toEqual([]);
});
