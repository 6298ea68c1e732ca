import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSealing, openTestLog, type Sealing, type TestLog, verification } from '../../../testing/audit/index.ts';
import { type Day, testClock } from '../../kernel/index.ts';
import { LogBacklog } from '../index.ts';

const clock = testClock('2021-11-18' as Day);
let log: TestLog;
let sealing: Sealing;

beforeEach(async () => {
  log = await openTestLog(clock);
  sealing = await openSealing(log);
});
afterEach(async () => {
  await sealing.close();
  await log.close();
});

async function write(records: number) {
  const writer = log.newWriter();
  const epoch = await log.epoch();
  const entries = Array.from({ length: records }, () => verification(clock.now()));
  await Promise.all(entries.map((entry) => writer.append({ entry, epoch })));
}

const backlogOf = (records: number, seconds = 60) => new LogBacklog(log.pool, clock, { records, seconds });
const unwritable = expect.objectContaining({ code: 'log_unwritable' });

describe('the backlog', () => {
  it('is the records that no checkpoint covers, whether they have their place or not', async () => {
    const backlog = backlogOf(100);
    expect(await backlog.measure()).toBe(0);
    await write(3);
    expect(await backlog.measure()).toBe(3);
    await sealing.seal();
    expect(await backlog.measure()).toBe(0);
    await rm(sealing.files.signer);
    await write(2);
    await sealing.seal();
    expect(await backlog.measure()).toBe(2);
  });

  it('past its records stops answers, and lets them go on when it is worked off', async () => {
    const backlog = backlogOf(4);
    await write(4);
    await backlog.measure();
    backlog.check();
    await write(1);
    await backlog.measure();
    expect(() => backlog.check()).toThrow(unwritable);
    await sealing.seal();
    await backlog.measure();
    backlog.check();
  });

  it('past its seconds too, counted from when the oldest record was first seen waiting', async () => {
    const backlog = backlogOf(100, 60);
    await write(1);
    await backlog.measure();
    clock.advance(59_000);
    await write(1);
    await backlog.measure();
    backlog.check();
    clock.advance(2_000);
    expect(() => backlog.check()).toThrow(unwritable);
    await sealing.seal();
    await backlog.measure();
    expect(backlog.seconds).toBe(0);
    backlog.check();
  });

  it('ages by its oldest record only: what was signed since does not count', async () => {
    const backlog = backlogOf(100, 60);
    await write(1);
    await backlog.measure();
    clock.advance(50_000);
    await sealing.seal();
    await write(1);
    await backlog.measure();
    clock.advance(50_000);
    await backlog.measure();
    expect(backlog.seconds).toBe(50);
    backlog.check();
  });
});
