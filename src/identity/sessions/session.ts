import { createHash } from 'node:crypto';
import type { Clock, Uuid } from '../../kernel/index.ts';
import { uuidV7 } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { readSettings, type Settings } from '../../settings/index.ts';
import { hashToken, newSecret } from '../secrets.ts';

/** Minutes that a proof of who one is stands for changes of what one signs in with [assumption]. */
export const FRESH_MINUTES = 10;

const MS_PER_MINUTE = 60_000;

/** How long sessions last, as the settings say. */
export type SessionLimits = Pick<Settings, 'sessionIdleMinutes' | 'sessionMostHours'>;

/** A browser that is signed in. */
export interface Session {
  readonly sessionId: Uuid;
  readonly officerId: Uuid;
  readonly csrfHash: string;
  readonly beganAt: Date;
  /** When its officer last proved who it is. */
  readonly provenAt: Date;
  /** True while it only lets its officer enrol the second factor that its role demands. */
  readonly enrolling: boolean;
}

/** What the browser gets, once: the token for its cookie, and what it must send with each change. */
export interface BegunSession {
  readonly sessionId: Uuid;
  readonly token: string;
  readonly csrf: string;
  readonly beganAt: Date;
}

/** Whose session, from where, by what; whole unless it says that it is for enrolling. */
export interface NewSession {
  readonly officerId: Uuid;
  readonly address: string;
  readonly browser: string;
  readonly enrolling?: boolean;
}

const columns = `session_id AS "sessionId", officer_id AS "officerId", csrf_hash AS "csrfHash", began_at AS "beganAt",
  proven_at AS "provenAt", enrolling`;

/** The condition that a session is not over at $2; the limits are whole numbers. */
export function living({ sessionIdleMinutes, sessionMostHours }: SessionLimits): string {
  return `ended_at IS NULL AND seen_at > $2::timestamptz - make_interval(mins => ${sessionIdleMinutes})
    AND began_at > $2::timestamptz - make_interval(hours => ${sessionMostHours})`;
}

/** Begins a session of an officer that has proven itself, under a token that nobody has had before (no fixation). */
export async function beginSession(sql: Sql, clock: Clock, of: NewSession): Promise<BegunSession> {
  const beganAt = new Date(clock.now());
  const begun = { sessionId: uuidV7(beganAt.getTime()), beganAt, ...newTokens() };
  await sql.query(
    `INSERT INTO portal_session
       (session_id, token_hash, csrf_hash, officer_id, began_at, seen_at, proven_at, address, browser, enrolling)
     VALUES ($1, $2, $3, $4, $5, $5, $5, $6, $7, $8)`,
    [
      begun.sessionId,
      hashToken(begun.token),
      hashToken(begun.csrf),
      of.officerId,
      beganAt,
      of.address,
      of.browser.slice(0, 200),
      of.enrolling ?? false,
    ],
  );
  return begun;
}

/**
 * The session of a token when it has neither ended nor run out (settings `sessionIdleMinutes` and `sessionMostHours`);
 * its last use is now. Undefined otherwise.
 */
export async function useSession(sql: Sql, clock: Clock, token: string): Promise<Session | undefined> {
  const text = `UPDATE portal_session SET seen_at = $2 WHERE token_hash = $1 AND ${living(await readSettings(sql))}
    RETURNING ${columns}`;
  const { rows } = await sql.query<Session & Record<string, unknown>>(text, [hashToken(token), new Date(clock.now())]);
  return rows[0];
}

/**
 * Gives a session that has just proven more a new token: whoever knew the old one knows nothing any more. It is whole
 * from now on unless it goes on enrolling, and ends when it would have ended. Undefined when it has ended meanwhile.
 */
export async function raiseSession(
  sql: Sql,
  clock: Clock,
  { sessionId }: Pick<Session, 'sessionId'>,
  enrolling: boolean,
): Promise<BegunSession | undefined> {
  const tokens = newTokens();
  const text = `UPDATE portal_session SET token_hash = $2, csrf_hash = $3, proven_at = $4, enrolling = $5
    WHERE session_id = $1 AND ended_at IS NULL RETURNING began_at AS "beganAt"`;
  const values = [sessionId, hashToken(tokens.token), hashToken(tokens.csrf), new Date(clock.now()), enrolling];
  const [raised] = (await sql.query<{ beganAt: Date }>(text, values)).rows;
  return raised && { sessionId, ...tokens, ...raised };
}

/** True when a session's officer has proven itself so lately that it may change what it signs in with. */
export function isFresh({ provenAt }: Pick<Session, 'provenAt'>, clock: Clock): boolean {
  return provenAt.getTime() > clock.now() - FRESH_MINUTES * MS_PER_MINUTE;
}

/** When a session ends without a further request, and at the latest (milliseconds since 1970). */
export function endsOf(
  { beganAt }: Pick<Session, 'beganAt'>,
  clock: Clock,
  { sessionIdleMinutes, sessionMostHours }: SessionLimits,
): { readonly idleAt: number; readonly lastAt: number } {
  const lastAt = beganAt.getTime() + sessionMostHours * 60 * MS_PER_MINUTE;
  return { idleAt: Math.min(lastAt, clock.now() + sessionIdleMinutes * MS_PER_MINUTE), lastAt };
}

/** Ends a session; one that has ended stays as it was. */
export async function endSession(sql: Sql, clock: Clock, sessionId: Uuid): Promise<void> {
  const text = 'UPDATE portal_session SET ended_at = $2 WHERE session_id = $1 AND ended_at IS NULL';
  await sql.query(text, [sessionId, new Date(clock.now())]);
}

/**
 * What a page of ours sends with each change, made from the session's token one way: every tab that has the cookie can be
 * told it again, and none learns the token from it.
 */
export function csrfOf(token: string): string {
  return createHash('sha256').update(`csrf ${token}`).digest('base64url');
}

function newTokens(): { readonly token: string; readonly csrf: string } {
  const token = newSecret();
  return { token, csrf: csrfOf(token) };
}
