import type { Day, Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { nextDue } from './find-evaluations.ts';
import type { EvaluationState } from './model.ts';

/** The evaluation that an office holds next, and by when the setting `evaluationMonths` asks for one. */
export interface NextEvaluation {
  /** Null before the first one. */
  readonly dueOn: Day | null;
  /** Null while none is planned. */
  readonly planned: {
    readonly evaluationId: Uuid;
    readonly title: string;
    readonly day: Day;
    readonly state: EvaluationState;
  } | null;
}

const plannedSql = `SELECT evaluation_id AS "evaluationId", title, day::text, state FROM evaluation
  WHERE office_code = $1 AND state IN ('planned', 'invited') ORDER BY day, evaluation_id LIMIT 1`;

/** The next evaluation of an office itself. */
export async function nextEvaluation(sql: Sql, officeCode: string): Promise<NextEvaluation> {
  type Row = NonNullable<NextEvaluation['planned']> & Record<string, unknown>;
  const { rows } = await sql.query<Row>(plannedSql, [officeCode]);
  return { dueOn: await nextDue(sql, { officeCode }), planned: rows[0] ?? null };
}
