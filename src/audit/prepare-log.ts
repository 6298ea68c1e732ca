import type { Clock } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { monthOf } from './chain.ts';
import type { KeyRing } from './keys/keys.ts';

/** Months of partitions made ahead, so that a job that fails for weeks costs nothing. */
const MONTHS_AHEAD = 3;

/** Milliseconds ahead for which keys are opened: the first record after midnight of the month must find its key. */
const KEYS_AHEAD_MS = 86_400_000;

/** Makes partitions and keys for now and what is coming. Called at start and daily; doing it twice changes nothing. */
export async function prepareLog(sql: Sql, keys: KeyRing, clock: Clock): Promise<void> {
  await sql.query('SELECT create_log_partitions($1::date, $2)', [monthOf(clock.now()), MONTHS_AHEAD]);
  await keys.prepare(sql, clock.now());
  await keys.prepare(sql, clock.now() + KEYS_AHEAD_MS);
}
