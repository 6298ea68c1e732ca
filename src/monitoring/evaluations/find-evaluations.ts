import { covers, PUSAT } from '../../access/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { addMonths, type Day, Fault, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { readSettings } from '../../settings/index.ts';
import type { Evaluation, EvaluationState } from './model.ts';

const columns = `e.evaluation_id AS "evaluationId", e.office_code AS "officeCode", o.time_zone AS "timeZone", e.year,
  e.semester, e.state, e.version, e.title, e.day::text AS day, e.begins_minute AS "beginsMinute",
  e.ends_minute AS "endsMinute", e.place, e.agenda, e.speakers, e.institutions, e.attendance,
  e.invitation_no AS "invitationNo", e.invited_on::text AS "invitedOn"`;

const byId = `SELECT ${columns} FROM evaluation e JOIN office o USING (office_code) WHERE e.evaluation_id = $1`;

type Row = Evaluation & Record<string, unknown>;

/** The evaluation of an id; throws `not_found`. */
export async function getEvaluation(sql: Sql, evaluationId: Uuid): Promise<Evaluation> {
  return found((await sql.query<Row>(byId, [evaluationId])).rows[0]);
}

/** The evaluation of an id, which nobody else changes before the caller's transaction ends; throws `not_found`. */
export async function lockEvaluation(tx: Sql, evaluationId: Uuid): Promise<Evaluation> {
  return found((await tx.query<Row>(`${byId} FOR UPDATE OF e`, [evaluationId])).rows[0]);
}

/**
 * The same, as somebody saw it: throws `conflict` when it was changed since.
 */
export async function lockSeen(
  tx: Sql,
  { evaluationId, version }: Pick<Evaluation, 'evaluationId' | 'version'>,
): Promise<Evaluation> {
  const evaluation = await lockEvaluation(tx, evaluationId);
  if (evaluation.version === version) return evaluation;
  throw new Fault('conflict', `The evaluation was changed meanwhile; it is ${evaluation.state}.`, {
    field: 'version',
    remedy: 'Read the evaluation again.',
    indonesian: 'Monev ini sudah diubah sejak halaman dibuka. Muat ulang halaman sebelum mengubahnya.',
  });
}

/** What is looked for; what is left out is not asked. */
export interface EvaluationFilter {
  readonly office?: string;
  readonly year?: number;
  readonly semester?: 1 | 2;
  readonly state?: EvaluationState;
  /** Id of the last one of the page before. */
  readonly after?: Uuid;
  readonly limit: number;
}

const searchSql = `SELECT ${columns} FROM evaluation e JOIN office o USING (office_code)
  WHERE e.office_code LIKE $1 || '%' AND ($2::text IS NULL OR e.office_code = $2)
    AND ($3::int IS NULL OR e.year = $3) AND ($4::int IS NULL OR e.semester = $4)
    AND ($5::text IS NULL OR e.state = $5) AND ($6::uuid IS NULL OR e.evaluation_id < $6)
  ORDER BY e.evaluation_id DESC LIMIT $7`;

/** Evaluations of the region of an officer's office, the newest first; people of no office see none. */
export async function searchEvaluations(
  sql: Sql,
  { officeCode }: Pick<Officer, 'officeCode'>,
  { office, year, semester, state, after, limit }: EvaluationFilter,
): Promise<Evaluation[]> {
  if (officeCode === null) return [];
  const region = officeCode === PUSAT ? '' : officeCode;
  return (await sql.query<Row>(searchSql, [region, office, year, semester, state, after, limit])).rows;
}

/**
 * The day by which an office of a reader's region (its own unless one is named) holds its next evaluation: so many months
 * after the last one as a setting says; null before the first.
 */
export async function nextDue(
  sql: Sql,
  { officeCode }: Pick<Officer, 'officeCode'>,
  office = officeCode,
): Promise<Day | null> {
  if (officeCode === null || office === null || !covers(officeCode, office)) return null;
  const text = `SELECT max(day)::text AS day FROM evaluation WHERE office_code = $1 AND state IN ('held', 'closed')`;
  const last = (await sql.query<{ day: Day | null }>(text, [office])).rows[0]?.day ?? null;
  return last === null ? null : addMonths(last, (await readSettings(sql)).evaluationMonths);
}

function found(evaluation: Evaluation | undefined): Evaluation {
  if (evaluation) return evaluation;
  throw new Fault('not_found', 'There is no such evaluation.', { field: 'evaluation' });
}
