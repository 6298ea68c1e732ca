import type { Clock, Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { NoticeKind } from '../catalogue.ts';
import { MOST_DAYS, MOST_TRIES, nextTryAfter } from './next-try.ts';

/** A mail that this process, and no other, is about to send. */
export interface ClaimedMail {
  readonly noticeId: Uuid;
  readonly address: string;
  readonly kind: NoticeKind;
  readonly data: Readonly<Record<string, string | number>>;
}

/** Milliseconds to the next try by the number of tries before this one, for the statement. */
const waits = Array.from({ length: MOST_TRIES }, (_, before) => nextTryAfter(before + 1));

const claimSql = `
UPDATE notice_mail m SET tries = tries + 1, next_try_at = $1::timestamptz + ($2::int[])[tries + 1] * interval '1 millisecond'
FROM notice n
WHERE n.notice_id = m.notice_id AND (m.notice_id, m.address) = (SELECT notice_id, address FROM notice_mail
  WHERE state = 'waiting' AND next_try_at <= $1 AND tries < ${MOST_TRIES}
  ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED)
RETURNING m.notice_id AS "noticeId", m.address, n.kind, n.data`;

/**
 * Takes the mail that has waited longest; undefined when none is due. The try is counted before it is made, so a mail
 * that ends the process is given up like any other, and one whose process ended comes again when its time has passed.
 */
export async function claimMail(sql: Sql, clock: Clock): Promise<ClaimedMail | undefined> {
  const { rows } = await sql.query<ClaimedMail & Record<string, unknown>>(claimSql, [new Date(clock.now()), waits]);
  return rows[0];
}

/** Keeps how a try ended: for good as `sent` or `failed`, or `waiting` for the next. */
export async function keepResult(
  sql: Sql,
  { noticeId, address }: ClaimedMail,
  state: 'sent' | 'failed' | 'waiting',
  lastError: string | null,
): Promise<void> {
  const text = 'UPDATE notice_mail SET state = $3, last_error = $4 WHERE notice_id = $1 AND address = $2';
  await sql.query(text, [noticeId, address, state, lastError]);
}

/** Gives up what was tried often enough or has waited too long, and answers how many those were. */
export async function giveUp(sql: Sql, clock: Clock): Promise<number> {
  const text = `UPDATE notice_mail m SET state = 'failed', last_error = coalesce(m.last_error, 'too_late')
    FROM notice n WHERE n.notice_id = m.notice_id AND m.state = 'waiting' AND m.next_try_at <= $1
      AND (m.tries >= ${MOST_TRIES} OR n.created_at < $1::timestamptz - interval '${MOST_DAYS} days')`;
  return (await sql.query(text, [new Date(clock.now())])).rowCount ?? 0;
}
