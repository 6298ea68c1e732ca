import type { Sql } from '../platform/sql/index.ts';
import { atCursor, cursorSql } from './cursor.ts';
import type { LogFilter, Span } from './filter.ts';
import { type FoundRecord, type RecordRow, readRow, recordSql } from './record-row.ts';
import type { Region } from './region.ts';
import { monthsOf } from './span.ts';
import type { Way } from './way.ts';

/** What is looked for, where, and as whom. */
export interface Search {
  readonly way: Way;
  readonly span: Span;
  readonly filter: LogFilter;
  readonly region: Region | undefined;
  /** Where the page before ended. */
  readonly after?: string | undefined;
  readonly limit: number;
  /** Records to look at, where a test wants fewer than {@link MOST_LOOKED_AT}. */
  readonly most?: number;
}

/** A page of records, the newest first. */
export interface RecordPage {
  readonly records: readonly FoundRecord[];
  /** Where to go on; null when the whole period was looked at. A page that is not full may have one, even an empty one. */
  readonly next: string | null;
}

/**
 * Records that one request looks at: whatever it asks for, it reads no more than these, some 0.1 s of work,
 * and says how far it came. Without that, a rare outcome among tens of millions of calls would be looked for until the
 * statement is ended.
 */
const MOST_LOOKED_AT = 20_000;

const ACTS = "r.kind NOT IN ('verification', 'data_return')";
const newest = 'ORDER BY r.at DESC, r.writer_id DESC, r.batch_no DESC, r.pos DESC';
const columns = `r.month, r.at, r.writer_id, r.batch_no, r.pos, r.kind, r.outcome, r.institution_id, r.officer_ref,
  r.method, r.right_id, r.request_id`;

/** Puts a value among a statement's and answers its placeholder. */
type Put = (value: unknown) => string;

/** Looks through records along a way, the newest first, and answers a page of those that are asked for. */
export async function findRecords(sql: Sql, search: Search): Promise<RecordPage> {
  const values: unknown[] = [];
  const put: Put = (value) => `$${values.push(value)}`;
  const most = mostOf(search);
  const text = `
WITH looked AS MATERIALIZED (SELECT * FROM (${candidates(search, most, put)}) r ${newest} LIMIT ${most}),
told AS (SELECT * FROM looked r WHERE ${wanted(search, put)} ${newest} LIMIT ${put(search.limit)}),
sight AS (SELECT count(*)::int AS looked, (SELECT ${cursorSql} FROM looked r
  ORDER BY r.at, r.writer_id, r.batch_no, r.pos LIMIT 1) AS last FROM looked)
SELECT s.looked, s.last, t.* FROM sight s LEFT JOIN (${recordSql('told')}) t ON true
ORDER BY t.millis DESC, t."writerId" DESC, t."batchNo" DESC, t.pos DESC`;
  const { rows } = await sql.query<RecordRow & { looked: number; last: string | null }>(text, values);
  const records = rows.filter(({ pos }) => pos !== null).map(readRow);
  const isFull = records.length === search.limit;
  const sawAll = (rows[0]?.looked ?? 0) < most;
  return { records, next: isFull ? (records.at(-1)?.cursor ?? null) : sawAll ? null : (rows[0]?.last ?? null) };
}

/** Of many institutions each may have all that are newest, so fewer are looked at; where nothing is asked for, a page. */
function mostOf({ way, filter, region, limit, most = MOST_LOOKED_AT }: Search): number {
  const isEverythingWanted = !region && Object.values(filter).every((value) => value === undefined);
  if (isEverythingWanted) return limit + 1;
  const sources = way.by === 'parties' ? way.institutions.length : 1;
  return Math.max(limit + 1, Math.min(most, Math.floor((2 * most) / Math.max(1, sources))));
}

function candidates({ way, span, after }: Search, most: number, put: Put): string {
  const [from, to] = [span.from, span.to].map((at) => put(new Date(at).toISOString()));
  const within = `r.month = ANY(${put(monthsOf(span))}::date[]) AND r.at >= ${from} AND r.at < ${to}${beyond(after, put)}`;
  const newestOf = (condition = '') =>
    `SELECT ${columns} FROM access_record r WHERE ${within}${condition} ${newest} LIMIT ${most}`;
  if (way.by === 'time') return newestOf();
  if (way.by === 'kind') return newestOf(` AND r.kind = ${put(way.kind)} AND ${ACTS}`);
  if (way.by === 'person') return newestOf(` AND r.nik_tag = ANY(${put(way.tags)})`);
  const institutions = `${put(way.institutions)}::uuid[]`;
  const others = `(r.institution_id IS NULL OR r.institution_id <> ALL (${institutions}))`;
  return `SELECT r.* FROM unnest(${institutions}) i(id)
    CROSS JOIN LATERAL (${newestOf(' AND r.institution_id = i.id')}) r
  UNION ALL SELECT r.* FROM unnest(${put(way.officers)}::text[]) o(ref)
    CROSS JOIN LATERAL (${newestOf(` AND r.officer_ref = o.ref AND ${ACTS} AND ${others}`)}) r`;
}

function beyond(after: string | undefined, put: Put): string {
  return after === undefined ? '' : ` AND (r.at, r.writer_id, r.batch_no, r.pos) < ${atCursor(after, put)}`;
}

function wanted({ filter, region }: Search, put: Put): string {
  const { institution, right, kind, outcome, method, officer, request } = filter;
  const equal = {
    institution_id: institution,
    right_id: right,
    kind,
    outcome,
    method,
    officer_ref: officer,
    request_id: request,
  };
  const conditions = Object.entries(equal).filter(([, value]) => value !== undefined);
  const asked = conditions.map(([column, value]) => `r.${column} = ${put(value)}`);
  return ['true', ...asked, ...(region ? [inRegion(region, put)] : [])].join(' AND ');
}

/** Lists of this length are hashed by PostgreSQL, so a record costs one probe. */
function inRegion({ institutions, officers }: Region, put: Put): string {
  return `(r.institution_id = ANY(${put(institutions)}::uuid[])
    OR (r.institution_id IS NULL AND r.officer_ref = ANY(${put(officers)}::text[])))`;
}
