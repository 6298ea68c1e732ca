import type pg from 'pg';
import { followLog, type KeyRing } from '../../audit/index.ts';
import type { Clock } from '../../kernel/index.ts';
import { backFillReport } from './back-fill-reports.ts';
import { countFigures } from './count-figures.ts';
import { accessFollower } from './fold-accesses.ts';

/** Leaves folded at a time beside calls: some 6 ms of this thread, which is what a call may wait for it. */
const MOST_LEAVES = 4_000;

/** Figures are counted for so long at a time, in milliseconds: the log must not wait for all of the country's. */
const COUNTING_MS = 30_000;

/** What keeping coverage works with. */
export interface CoverageParts {
  readonly pool: pg.Pool;
  readonly keys: KeyRing;
  readonly clock: Clock;
}

/**
 * Brings coverage up to the log: folds its accesses, notes persons of deliveries that were stored without them, and
 * counts figures of the board that are behind. It is done beside calls, in small steps, by any number of processes.
 */
export async function keepCoverage({ pool, keys, clock }: CoverageParts): Promise<void> {
  const follower = accessFollower(keys);
  while ((await followLog(pool, follower, MOST_LEAVES)) > 0);
  while (await backFillReport(pool, keys, clock));
  const until = clock.monotonic() + COUNTING_MS;
  while (clock.monotonic() < until && (await countFigures(pool, clock)));
}
