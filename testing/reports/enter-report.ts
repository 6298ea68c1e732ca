import type { Day, Uuid } from '../../src/kernel/index.ts';
import { type Authority, aMonday } from '../rights/index.ts';

/** Opens a report of an institution that is due on a day, and answers its id; the first is of 2025/II, each next one of a year before. */
export async function enterReport({ pool }: Authority, institutionId: Uuid, dueOn: Day = aMonday): Promise<Uuid> {
  const { rows } = await pool.query<{ id: Uuid }>(
    `INSERT INTO usage_report (report_id, institution_id, office_code, year, semester, opened_on, due_on, figures)
     SELECT gen_random_uuid(), i.institution_id, i.office_code, coalesce((SELECT min(year) FROM usage_report), 2026) - 1,
       2, $2, $2, '{"hits": 42}' FROM institution i WHERE i.institution_id = $1 RETURNING report_id AS id`,
    [institutionId, dueOn],
  );
  if (!rows[0]) throw new Error('There is no such institution.');
  return rows[0].id;
}
