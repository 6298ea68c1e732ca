import { answeredOf, type BulkJob, FIRST_ROW, pageRows, parsePlace, tellPlace } from '../../bulk/index.ts';
import { type BulkDesk, isChosen, reasonOf, tellRow } from '../../native/index.ts';
import type { RowsQuery, RowsView } from './row-schemas.ts';

/** A person reads them, whom a score would help guessing. */
const plain = { tellsScores: false } as const;

/** A page of what a job has answered until now, in the order of its file. */
export async function listRows(
  job: BulkJob,
  { rows: which = 'all', limit = '50', after }: RowsQuery,
  { sql, keys }: Pick<BulkDesk, 'sql' | 'keys'>,
): Promise<RowsView> {
  const from = after === undefined ? FIRST_ROW : parsePlace(after);
  const answered = answeredOf(sql, keys, job, from);
  const { rows, next } = await pageRows(answered, isChosen(which), { from, limit: Number(limit) });
  return {
    rows: rows.map((row) => ({
      ...tellRow(row, plain.tellsScores),
      why: { id: reasonOf(row, { lang: 'id', ...plain }), en: reasonOf(row, { lang: 'en', ...plain }) },
      cells: row[6] && [...row[6]],
    })),
    next: next && tellPlace(next),
  };
}
