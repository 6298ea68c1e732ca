import { PUSAT } from '../../access/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { type Day, Fault, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { ReportState, UsageReport } from './model.ts';

const columns = `r.report_id AS "reportId", r.institution_id AS "institutionId", i.name AS institution,
  r.office_code AS "officeCode", r.year, r.semester, r.opened_on::text AS "openedOn", r.due_on::text AS "dueOn",
  r.figures, r.submitted_on::text AS "submittedOn", r.remarks`;
const from = 'FROM usage_report r JOIN institution i USING (institution_id)';

type Row = UsageReport & Record<string, unknown>;

/** The report of an id; throws `not_found`. */
export async function getReport(sql: Sql, reportId: Uuid): Promise<UsageReport> {
  const found = (await sql.query<Row>(`SELECT ${columns} ${from} WHERE r.report_id = $1`, [reportId])).rows[0];
  if (found) return found;
  throw new Fault('not_found', 'There is no such thing here.', { field: 'report' });
}

/** What is looked for; what is left out is not asked. */
export interface ReportFilter {
  /** `owed`: all that were not submitted, late ones among them. */
  readonly state?: ReportState;
  /** An office, with what lies in its region. */
  readonly office?: string;
  readonly institution?: Uuid;
  readonly year?: number;
  readonly semester?: 1 | 2;
  /** Id of the last one of the page before. */
  readonly after?: Uuid;
  readonly limit: number;
}

/** Whose reports an officer sees: those of the region of its office, or of its institution. */
type Reader = Pick<Officer, 'officeCode' | 'institutionId'>;

/** Whoever is of nothing sees nothing; the region of pusat is the empty prefix. */
const seen = (a: string) => `num_nonnulls($1::text, $2::uuid) = 1
  AND ($1::text IS NULL OR ${a}.office_code LIKE $1 || '%') AND ($2::uuid IS NULL OR ${a}.institution_id = $2)`;

/** When a report is due that the reader does not see is none of its business, so no page goes on from there. */
const lastOne = `SELECT b.due_on, b.report_id FROM usage_report b WHERE b.report_id = $9 AND ${seen('b')}`;

const wanted: readonly string[] = [
  seen('r'),
  `($3::text IS NULL OR CASE $3 WHEN 'submitted' THEN r.submitted_on IS NOT NULL WHEN 'late'
    THEN r.submitted_on IS NULL AND r.due_on < $4 ELSE r.submitted_on IS NULL END)`,
  "($5::text IS NULL OR r.office_code LIKE $5 || '%')",
  '($6::uuid IS NULL OR r.institution_id = $6)',
  '($7::int IS NULL OR r.year = $7) AND ($8::int IS NULL OR r.semester = $8)',
];
const conditions = [...wanted, `($9::uuid IS NULL OR (r.due_on, r.report_id) > (${lastOne}))`];

/** Reports that an officer may see, those first that are due the longest, a page at a time. */
export async function listReports(
  sql: Sql,
  { officeCode, institutionId }: Reader,
  { state, office, institution, year, semester, after, limit }: ReportFilter,
  today: Day,
): Promise<UsageReport[]> {
  const text = `SELECT ${columns} ${from} WHERE ${conditions.join(' AND ')} ORDER BY r.due_on, r.report_id LIMIT $10`;
  const { rows } = await sql.query<Row>(text, [
    ...[asPrefix(officeCode), institutionId, state ?? null, today, asPrefix(office ?? null)],
    ...[institution ?? null, year ?? null, semester ?? null, after ?? null, limit],
  ]);
  return rows;
}

/** How many reports an officer may see of what is looked for. */
export async function countReports(
  sql: Sql,
  { officeCode, institutionId }: Reader,
  { state, office, institution, year, semester }: Omit<ReportFilter, 'after' | 'limit'>,
  today: Day,
): Promise<number> {
  const text = `SELECT count(*)::int AS total FROM usage_report r WHERE ${wanted.join(' AND ')}`;
  const { rows } = await sql.query<{ total: number }>(text, [
    ...[asPrefix(officeCode), institutionId, state ?? null, today, asPrefix(office ?? null)],
    ...[institution ?? null, year ?? null, semester ?? null],
  ]);
  return rows[0]?.total ?? 0;
}

function asPrefix(officeCode: string | null): string | null {
  return officeCode === PUSAT ? '' : officeCode;
}
