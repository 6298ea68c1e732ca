import type { Clock, Uuid } from '../../../kernel/index.ts';
import type { Sql } from '../../../platform/sql/index.ts';
import { hashToken, newSecret } from '../../secrets.ts';
import { KNOWN_DAYS } from '../policy.ts';

/** How long a browser's pass is kept by it, in seconds. */
export const PASS_SECONDS = KNOWN_DAYS * 86_400;

/**
 * Knows a browser from now on as one that has signed in with an account, and answers the pass that it shows next time. A
 * new one at each sign-in: one that was copied meanwhile is void.
 */
export async function knowBrowser(sql: Sql, clock: Clock, officerId: Uuid, shown: string | undefined): Promise<string> {
  const pass = newSecret();
  const now = new Date(clock.now());
  await sql.query('DELETE FROM known_browser WHERE pass_hash = $1 AND officer_id = $2', [
    hashToken(shown ?? ''),
    officerId,
  ]);
  const text = 'INSERT INTO known_browser (pass_hash, officer_id, used_at, since) VALUES ($1, $2, $3, $3)';
  await sql.query(text, [hashToken(pass), officerId, now]);
  return pass;
}
