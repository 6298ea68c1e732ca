import { expect } from 'vitest';
import type { Right } from '../../src/access/index.ts';
import { prepareLog } from '../../src/audit/index.ts';
import { type Day, dayAt, type TestClock, testClock, type Uuid, uuidV7 } from '../../src/kernel/index.ts';
import { personas } from '../population/index.ts';
import { verification } from './entries.ts';
import { grantTestRight } from './grant-test-right.ts';
import { startProcess } from './metered.ts';
import { openSealing, type Sealing } from './open-sealing.ts';
import { openTestLog, type TestLog } from './open-test-log.ts';

/** Months of such a log, and how many records about a person each has. October has the acts of administration besides. */
const months = { '10': 6, '11': 9, '12': 3 } as const;

/** How many records of administration October has. */
export const OLD_ACTS = 6;

/** A log of the end of a year that is looked at years later, when five years are over for all of its months. */
export interface OldLog {
  readonly log: TestLog;
  readonly sealing: Sealing;
  readonly clock: TestClock;
  readonly right: Right;
  /** Ids of the records about a person, by month. */
  readonly ids: Readonly<Record<string, readonly Uuid[]>>;
  /** Moves the clock to a day, with its partitions and keys. */
  goTo(day: string): Promise<void>;
  close(): Promise<void>;
}

/** Writes batches of three charged records in each month by one writer, signs them, and goes on to six years later. */
export async function openOldLog(year = 2021): Promise<OldLog> {
  const clock = testClock(`${year}-10-25` as Day);
  const log = await openTestLog(clock);
  const sealing = await openSealing(log);
  const right = await grantTestRight(log.by);
  const { take, writer } = startProcess(log);
  const goTo = async (day: string) => {
    clock.advance(Date.parse(`${day}T03:00:00Z`) - clock.now());
    await prepareLog(log.pool, log.keys, clock);
  };
  const ids: Record<string, Uuid[]> = {};
  for (const [month, records] of Object.entries(months)) {
    await goTo(`${year}-${month}-27`);
    const own: Uuid[] = [];
    ids[`${year}-${month}-01`] = own;
    while (own.length < records) {
      const day = dayAt(clock.business(), 'WIB');
      const epoch = await log.epoch();
      const units = await take(right, day, 3);
      const { rightId, institutionId } = right;
      const about = { rightId, institutionId, day, nik: personas.hendra.nik, charged: 1 } as const;
      const items = units.map((unit) => {
        const requestId = uuidV7(clock.now());
        own.push(requestId);
        return { entry: verification(clock.now(), { ...about, requestId }), epoch, unit };
      });
      const appended = await Promise.all(items.map((item) => writer.append(item)));
      expect(appended.map(({ status }) => status)).toEqual(['written', 'written', 'written']);
    }
  }
  await log.endWriters();
  expect(await sealing.seal()).toBe('signing');
  await goTo(`${year + 6}-02-10`);
  return {
    log,
    sealing,
    clock,
    right,
    ids,
    goTo,
    async close() {
      await sealing.close();
      await log.close();
    },
  };
}
