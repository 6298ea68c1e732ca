import type pg from 'pg';
import { followLog, type KeyRing } from '../../audit/index.ts';
import type { Clock } from '../../kernel/index.ts';
import { backFillReport } from './back-fill-reports.ts';
import { countFigures } from './count-figures.ts';
import { accessFollower } from './fold-accesses.ts';

/** Leaves folded at a time: some 20 ms of the database, and 2 of the thread that answers calls. */
const LEAVES = 1_000;

/** What keeping coverage works with. */
export interface CoverageParts {
  readonly pool: pg.Pool;
  readonly keys: KeyRing;
  readonly clock: Clock;
}

/**
 * One step towards coverage that is up to the log: folds some of its accesses, notes the persons of one delivery that was
 * stored without them, and counts the figures of one institution that is behind. Answers whether there was anything to
 * do. It is done beside calls, by any number of processes.
 */
export async function stepCoverage({ pool, keys, clock }: CoverageParts): Promise<boolean> {
  const folded = await followLog(pool, accessFollower(keys), LEAVES);
  const filled = await backFillReport(pool, keys, clock);
  const counted = await countFigures(pool, clock);
  return folded > 0 || filled || counted;
}

/** Brings coverage up to the log, in as many steps as that takes. */
export async function keepCoverage(parts: CoverageParts): Promise<void> {
  while (await stepCoverage(parts));
}
