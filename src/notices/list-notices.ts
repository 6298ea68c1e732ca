import type { Officer } from '../institutions/index.ts';
import { Fault, type Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import type { NoticeKind } from './catalogue.ts';
import { fillText } from './fill-text.ts';
import type { Notice } from './model.ts';

/** Part of a list: how many at most, and which page, from 1. */
export interface Page {
  readonly limit: number;
  readonly page: number;
}

export interface NoticeList {
  readonly notices: readonly Notice[];
  readonly unread: number;
  readonly total: number;
}

/** The one place that says whose notices are whose: those to the officer, and to where it belongs. Never others of its region. */
const own = `(n.to_officer = $1 OR n.to_office = $2 OR n.to_institution = $3 OR n.to_application = $4)`;
const belonging = ({ officerId, officeCode, institutionId, applicationId }: Officer) => [
  officerId,
  officeCode,
  institutionId,
  applicationId,
];

const read = 'LEFT JOIN notice_read r ON r.officer_id = $1 AND r.notice_id = n.notice_id';

interface Row extends Record<string, unknown> {
  readonly noticeId: Uuid;
  readonly kind: NoticeKind;
  readonly about: Uuid | null;
  readonly data: Readonly<Record<string, string | number>>;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

/** An officer's own notices: those it has not read first, each part from the newest on. */
export async function listNotices(sql: Sql, officer: Officer, { limit, page }: Page): Promise<NoticeList> {
  const text = `SELECT n.notice_id AS "noticeId", n.kind, n.about, n.data, n.created_at AS "createdAt", r.read_at AS "readAt"
    FROM notice n ${read} WHERE ${own} ORDER BY r.read_at IS NOT NULL, n.notice_id DESC LIMIT $5 OFFSET $6`;
  const counting = `SELECT count(*)::int AS total, count(*) FILTER (WHERE r.read_at IS NULL)::int AS unread
    FROM notice n ${read} WHERE ${own}`;
  const [found, counted] = await Promise.all([
    sql.query<Row>(text, [...belonging(officer), limit, (page - 1) * limit]),
    sql.query<{ total: number; unread: number }>(counting, belonging(officer)),
  ]);
  return { notices: found.rows.map(noticeOf), ...(counted.rows[0] ?? { total: 0, unread: 0 }) };
}

/** How many of its own notices an officer has not read. */
export async function countUnread(sql: Sql, officer: Officer): Promise<number> {
  const text = `SELECT count(*)::int AS unread FROM notice n ${read} WHERE ${own} AND r.read_at IS NULL`;
  return (await sql.query<{ unread: number }>(text, belonging(officer))).rows[0]?.unread ?? 0;
}

/** Marks an officer's own notice as read by it; others still find it unread. Throws `not_found` for whatever is not its own. */
export async function markRead(sql: Sql, officer: Officer, noticeId: string, at: number): Promise<void> {
  const found = `SELECT n.notice_id FROM notice n WHERE ${own} AND n.notice_id = $5`;
  if ((await sql.query(found, [...belonging(officer), noticeId])).rowCount === 0) {
    throw new Fault('not_found', 'There is no such notice here.', { field: 'id' });
  }
  const mark = 'INSERT INTO notice_read (officer_id, notice_id, read_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';
  await sql.query(mark, [officer.officerId, noticeId, new Date(at)]);
}

function noticeOf({ noticeId, kind, about, data, createdAt, readAt }: Row): Notice {
  const text = { id: fillText(kind, data, 'id'), en: fillText(kind, data, 'en') };
  const times = { createdAt: createdAt.toISOString(), readAt: readAt?.toISOString() ?? null };
  return { noticeId, kind, about, text, ...times };
}
