import type { Clock, Uuid } from '../../kernel/index.ts';
import { uuidV7 } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { readSettings } from '../../settings/index.ts';
import { hashToken, newSecret } from '../secrets.ts';

/** A browser that is signed in. */
export interface Session {
  readonly sessionId: Uuid;
  readonly officerId: Uuid;
  readonly csrfHash: string;
}

/** What the browser gets, once: the token for its cookie, and what it must send with each change. */
export interface BegunSession {
  readonly sessionId: Uuid;
  readonly token: string;
  readonly csrf: string;
}

/** Begins a session of an officer that has proven itself, under a token that nobody has had before (no fixation). */
export async function beginSession(
  sql: Sql,
  clock: Clock,
  of: { readonly officerId: Uuid; readonly address: string; readonly browser: string },
): Promise<BegunSession> {
  const begun = { sessionId: uuidV7(clock.now()), token: newSecret(), csrf: newSecret() };
  await sql.query(
    `INSERT INTO portal_session (session_id, token_hash, csrf_hash, officer_id, began_at, seen_at, address, browser)
     VALUES ($1, $2, $3, $4, $5, $5, $6, $7)`,
    [
      begun.sessionId,
      hashToken(begun.token),
      hashToken(begun.csrf),
      of.officerId,
      new Date(clock.now()),
      of.address,
      of.browser.slice(0, 200),
    ],
  );
  return begun;
}

/**
 * The session of a token when it has neither ended nor run out (settings `sessionIdleMinutes` and `sessionMostHours`);
 * its last use is now. Undefined otherwise.
 */
export async function useSession(sql: Sql, clock: Clock, token: string): Promise<Session | undefined> {
  const { sessionIdleMinutes, sessionMostHours } = await readSettings(sql);
  const text = `UPDATE portal_session SET seen_at = $2 WHERE token_hash = $1 AND ended_at IS NULL
      AND seen_at > $2::timestamptz - make_interval(mins => $3)
      AND began_at > $2::timestamptz - make_interval(hours => $4)
    RETURNING session_id AS "sessionId", officer_id AS "officerId", csrf_hash AS "csrfHash"`;
  const limits = [sessionIdleMinutes, sessionMostHours];
  const wanted = [hashToken(token), new Date(clock.now()), ...limits];
  const { rows } = await sql.query<Session & Record<string, unknown>>(text, wanted);
  return rows[0];
}

/** Ends a session; one that has ended stays as it was. */
export async function endSession(sql: Sql, clock: Clock, sessionId: Uuid): Promise<void> {
  const text = 'UPDATE portal_session SET ended_at = $2 WHERE session_id = $1 AND ended_at IS NULL';
  await sql.query(text, [sessionId, new Date(clock.now())]);
}
