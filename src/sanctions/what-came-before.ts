import type { CitedLetter } from '../documents/index.ts';
import type { Day } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import type { Sanction } from './model.ts';

/** Warnings that were in force when a sanction was decided, the oldest first; whatever became of them later. */
export async function earlierWarnings(sql: Sql, { sanctionId, institutionId }: Sanction): Promise<CitedLetter[]> {
  const text = `SELECT w.letter_no AS number, w.letter_date::text AS date
    FROM sanction w JOIN sanction_step given ON given.sanction_id = w.sanction_id AND given.move = 'decide'
      JOIN sanction_step here ON here.sanction_id = $1 AND here.move = 'decide'
      LEFT JOIN sanction_step over ON over.sanction_id = w.sanction_id AND over.move IN ('settle', 'expire')
    WHERE w.institution_id = $2 AND w.kind = 'warning' AND w.sanction_id <> $1 AND given.at < here.at
      AND (over.at IS NULL OR over.at > here.at)
    ORDER BY w.step`;
  return (await sql.query<CitedLetter & Record<string, unknown>>(text, [sanctionId, institutionId])).rows;
}

/** The first day of what a sanction does to access; null where it does nothing, or not yet. */
export async function effectiveFrom(sql: Sql, { sanctionId }: Pick<Sanction, 'sanctionId'>): Promise<Day | null> {
  const text = 'SELECT min(from_day)::text AS "from" FROM restriction WHERE sanction_id = $1';
  return (await sql.query<{ from: Day | null }>(text, [sanctionId])).rows[0]?.from ?? null;
}
