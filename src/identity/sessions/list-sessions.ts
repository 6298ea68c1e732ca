import type { Clock, Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { readSettings } from '../../settings/index.ts';
import { living } from './session.ts';

/** A session as its officer sees it. */
export interface ListedSession {
  readonly sessionId: Uuid;
  readonly beganAt: Date;
  readonly seenAt: Date;
  readonly address: string;
  readonly browser: string;
}

/** The sessions of an officer that are not over, the one that was used last first. */
export async function listSessions(sql: Sql, clock: Clock, officerId: Uuid): Promise<ListedSession[]> {
  const text = `SELECT session_id AS "sessionId", began_at AS "beganAt", seen_at AS "seenAt", address, browser
    FROM portal_session WHERE officer_id = $1 AND ${living(await readSettings(sql))} ORDER BY seen_at DESC, session_id DESC`;
  const values = [officerId, new Date(clock.now())];
  return (await sql.query<ListedSession & Record<string, unknown>>(text, values)).rows;
}

/** Ends one session of an officer; false when it has no such session that goes on. */
export async function endOwnSession(sql: Sql, clock: Clock, officerId: Uuid, sessionId: Uuid): Promise<boolean> {
  const text = `UPDATE portal_session SET ended_at = $2 WHERE officer_id = $1 AND session_id = $3 AND ${living(await readSettings(sql))}`;
  return (await sql.query(text, [officerId, new Date(clock.now()), sessionId])).rowCount === 1;
}

/** Ends all sessions of an officer but one that may be kept; answers how many. */
export async function endSessionsOf(sql: Sql, clock: Clock, officerId: Uuid, but?: Uuid): Promise<number> {
  const text = `UPDATE portal_session SET ended_at = $2
    WHERE officer_id = $1 AND ended_at IS NULL AND session_id IS DISTINCT FROM $3`;
  return (await sql.query(text, [officerId, new Date(clock.now()), but ?? null])).rowCount ?? 0;
}
