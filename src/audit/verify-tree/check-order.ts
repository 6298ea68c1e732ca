import type { Sql } from '../../platform/sql/index.ts';
import { type LogProblem, placeOf } from '../log-problem.ts';

const turnedSql = `
SELECT writer_id, batch_no FROM (SELECT writer_id, batch_no, first_leaf,
  lag(first_leaf) OVER (PARTITION BY writer_id ORDER BY batch_no) AS before FROM log_sequence) AS s
WHERE before > first_leaf ORDER BY 1, 2 LIMIT 100`;

const unplacedSql = `
SELECT b.writer_id, b.batch_no FROM log_batch b JOIN log_writer w USING (writer_id)
LEFT JOIN log_sequence s USING (writer_id, batch_no)
WHERE s.first_leaf IS NULL AND (w.state = 'closed' OR EXISTS (SELECT 1 FROM log_sequence l
  WHERE l.writer_id = b.writer_id AND l.batch_no > b.batch_no)) ORDER BY 1, 2 LIMIT 100`;

interface Row extends Record<string, unknown> {
  writer_id: number;
  batch_no: number;
}

/** What no walk along the order shows: batches of a writer that are turned around, and batches that were left out. */
export async function checkOrder(sql: Sql): Promise<LogProblem[]> {
  const turned = await sql.query<Row>(turnedSql);
  const unplaced = await sql.query<Row>(unplacedSql);
  return [
    ...turned.rows.map(
      ({ writer_id, batch_no }): LogProblem => ({
        code: 'order_broken',
        message: `${placeOf(writer_id, batch_no)}: stands before the batch that it continues`,
      }),
    ),
    ...unplaced.rows.map(
      ({ writer_id, batch_no }): LogProblem => ({
        code: 'batch_unplaced',
        message: `${placeOf(writer_id, batch_no)}: has no place in the order`,
      }),
    ),
  ];
}
