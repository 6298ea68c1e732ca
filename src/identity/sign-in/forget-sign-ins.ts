import type { Clock } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { KNOWN_DAYS } from './policy.ts';

const MS_PER_HOUR = 3_600_000;

/** Forgets half-way sign-ins whose time is over, strangers' failures of hours that are, and browsers unseen for long. */
export async function forgetSignIns(sql: Sql, clock: Clock): Promise<void> {
  const before = (milliseconds: number) => [new Date(clock.now() - milliseconds)];
  await sql.query('DELETE FROM sign_in_step WHERE expires_at < $1', before(0));
  await sql.query('DELETE FROM strange_failure WHERE since < $1', before(MS_PER_HOUR));
  await sql.query('DELETE FROM known_browser WHERE used_at < $1', before(KNOWN_DAYS * 24 * MS_PER_HOUR));
}
