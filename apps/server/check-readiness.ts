import type { Services } from './start-services.ts';

/** More than this between the machine's clock and the database's, and days, tokens and log times cannot be trusted. */
const MOST_SKEW_MS = 2_000;

/** Whether this process can answer calls, and if not why. */
export interface Readiness {
  readonly status: 'ready' | 'not_ready';
  readonly checks: { readonly database: boolean; readonly clock: boolean; readonly log: boolean };
}

/** Asks database, clock and log. Each answers for itself, so that a reader sees which one is not there. */
export async function checkReadiness({
  pool,
  clock,
  writer,
}: Pick<Services, 'pool' | 'clock' | 'writer'>): Promise<Readiness> {
  const before = clock.now();
  const databaseNow = await pool
    .query<{ now: string }>('SELECT extract(epoch FROM clock_timestamp()) * 1000 AS now')
    .then(
      (found) => Number(found.rows[0]?.now),
      () => undefined,
    );
  const middle = (before + clock.now()) / 2;
  const checks = {
    database: databaseNow !== undefined,
    clock: databaseNow !== undefined && Math.abs(databaseNow - middle) <= MOST_SKEW_MS,
    log: await writer.open().then(
      () => true,
      () => false,
    ),
  };
  return { status: Object.values(checks).every(Boolean) ? 'ready' : 'not_ready', checks };
}
