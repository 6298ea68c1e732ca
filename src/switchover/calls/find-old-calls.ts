import type { Day, Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { COUNTED_DAYS } from '../model.ts';

/** What one user of an institution calls by one old method. */
export interface OldCaller {
  readonly credentialId: Uuid;
  readonly userId: string;
  readonly method: string;
  /** Calls of the last 30 days that got data, and that were told to move. */
  readonly returned: number;
  readonly moved: number;
  readonly lastAt: Date;
  /** The peer address of the last call. */
  readonly lastPeer: string | null;
  /** Products that the user's old calls were made with, the last one first. */
  readonly products: readonly string[];
}

const callersSql = `
SELECT o.credential_id AS "credentialId", c.user_id AS "userId", o.method,
  sum(o.returned)::int AS returned, sum(o.moved)::int AS moved, max(o.last_at) AS "lastAt",
  (array_agg(o.last_peer ORDER BY o.last_at DESC))[1] AS "lastPeer",
  ARRAY(SELECT p.product FROM old_client p WHERE p.credential_id = o.credential_id ORDER BY p.last_at DESC) AS products
FROM old_call_day o JOIN credential c USING (credential_id)
WHERE o.right_id = $1 AND o.day > $2::date - ${COUNTED_DAYS}
GROUP BY o.credential_id, c.user_id, o.method ORDER BY max(o.last_at) DESC`;

/** Who has called old methods of a right within 30 days of a day, whoever called last first. */
export async function findOldCallers(sql: Sql, rightId: Uuid, today: Day): Promise<OldCaller[]> {
  return (await sql.query<OldCaller & Record<string, unknown>>(callersSql, [rightId, today])).rows;
}

/** The old method that was last called of a right; undefined when none is known. */
export async function findLastMethod(sql: Sql, rightId: Uuid): Promise<string | undefined> {
  const text = 'SELECT method FROM old_call_day WHERE right_id = $1 ORDER BY day DESC, last_at DESC LIMIT 1';
  return (await sql.query<{ method: string }>(text, [rightId])).rows[0]?.method;
}
