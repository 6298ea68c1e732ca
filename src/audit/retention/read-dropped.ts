import type { Sql } from '../../platform/sql/index.ts';
import type { LogMonth } from './month.ts';

/** A month that is said to have been dropped, by the retention record that says so. */
export interface DroppedMonth {
  readonly month: LogMonth;
  /** How many records went. */
  readonly records: number;
  /** The root over their leaves alone, in the order of the log, hex. */
  readonly root: string;
  /** Place of the record in the log, from 0; undefined while it has none. */
  readonly leaf: number | undefined;
  readonly writerId: number;
  readonly batchNo: number;
  readonly pos: number;
  /** Month that the retention record itself was written in. */
  readonly writtenIn: LogMonth;
  /** Who decided it, and why. */
  readonly officer: string;
  readonly reason: string;
}

interface Row extends Record<string, unknown> {
  month: string;
  records: number | null;
  root: string | null;
  leaf: string | null;
  writer_id: number;
  batch_no: number;
  pos: number;
  written_in: string;
  officer: string | null;
  reason: string | null;
}

const droppedSql = `
SELECT d.month::text, r.n AS records, encode(r.dropped_root, 'hex') AS root, (s.first_leaf + d.pos)::text AS leaf,
  d.writer_id, d.batch_no, d.pos, b.month::text AS written_in, r.officer_ref AS officer, r.case_ref AS reason
FROM log_dropped_month d JOIN log_batch b USING (writer_id, batch_no)
LEFT JOIN log_sequence s USING (writer_id, batch_no)
LEFT JOIN access_record r ON r.month = b.month AND r.writer_id = d.writer_id AND r.batch_no = d.batch_no
  AND r.pos = d.pos AND r.kind = 'retention' AND r.day = d.month
ORDER BY d.month`;

/**
 * The months that are said to have been dropped, the oldest first. One whose record is not there, or tells of another
 * month, has an empty root, which no leaves have.
 */
export async function readDropped(sql: Sql): Promise<DroppedMonth[]> {
  const { rows } = await sql.query<Row>(droppedSql);
  return rows.map((row) => ({
    month: row.month,
    records: row.records ?? 0,
    root: row.root ?? '',
    leaf: row.leaf === null ? undefined : Number(row.leaf),
    writerId: row.writer_id,
    batchNo: row.batch_no,
    pos: row.pos,
    writtenIn: row.written_in,
    officer: row.officer ?? '',
    reason: row.reason ?? '',
  }));
}

/** The retention record as messages name it: by its place in the log, or by that in its chain while it has none. */
export function recordName({ leaf, writerId, batchNo, pos }: DroppedMonth): string {
  return leaf === undefined ? `record ${writerId}/${batchNo}/${pos}` : `record ${leaf}`;
}
