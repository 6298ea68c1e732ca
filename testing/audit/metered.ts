import type { Right } from '../../src/access/index.ts';
import type { Appended, LogWriter, Unit } from '../../src/audit/index.ts';
import type { Day } from '../../src/kernel/index.ts';
import { Meter } from '../../src/metering/index.ts';
import { verification } from './entries.ts';
import type { TestLog } from './open-test-log.ts';

/** The part of a process that counts: a meter with its writer, on a clock that the test moves. */
export interface Process {
  readonly meter: Meter;
  readonly writer: LogWriter;
  /** Lets the meter's clock run on by some milliseconds. */
  pass(milliseconds: number): void;
  /** Takes up to `count` hits at the same time; fewer when the day is used up. */
  take(right: Right, day: Day, count?: number): Promise<Unit[]>;
  /** Records a hit as a charged verification. */
  spend(right: Right, unit: Unit): Promise<Appended>;
}

/** Starts a process on a log. */
export function startProcess(log: TestLog): Process {
  const writer = log.newWriter();
  let now = 0;
  const meter = new Meter(log.pool, writer, () => now);
  return {
    meter,
    writer,
    pass: (milliseconds) => {
      now += milliseconds;
    },
    async take({ rightId }, day, count = 1) {
      const epoch = await log.epoch();
      const taken = await Promise.all(Array.from({ length: count }, () => meter.take(rightId, day, epoch)));
      return taken.filter((unit) => unit !== undefined);
    },
    async spend({ rightId, institutionId }, unit) {
      const entry = verification(log.clock.now(), { rightId, institutionId, day: unit.day, charged: 1 });
      return writer.append({ entry, epoch: await log.epoch(), unit });
    },
  };
}

/** How a right's day stands: hits granted and spent by its leases, hits of its records, and its cap and granted sum. */
export interface DayOf {
  readonly cap: number;
  readonly granted: number;
  readonly leased: number;
  readonly spent: number;
  readonly charged: number;
}

const dayOfSql = `
SELECT d.cap, d.granted, coalesce(sum(l.granted), 0)::int AS leased, coalesce(sum(l.spent), 0)::int AS spent,
  (SELECT coalesce(sum(r.charged), 0)::int FROM access_record r WHERE r.right_id = d.right_id AND r.day = d.day) AS charged
FROM quota_day d LEFT JOIN quota_lease l ON l.right_id = d.right_id AND l.day = d.day
WHERE d.right_id = $1 AND d.day = $2 GROUP BY d.right_id, d.day`;

/** Reads how a right's day stands; a day without a lease is all zero. */
export async function dayOf(log: TestLog, { rightId }: Right, day: Day): Promise<DayOf> {
  const { rows } = await log.pool.query<DayOf>(dayOfSql, [rightId, day]);
  return rows[0] ?? { cap: 0, granted: 0, leased: 0, spent: 0, charged: 0 };
}
