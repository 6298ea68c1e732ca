import type { KeyRing } from '../../audit/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { ElementName } from '../../reference/index.ts';
import type { BulkJob } from './model.ts';
import { waitingOf } from './next-chunk.ts';
import { pageRows, type RowPage, type RowPlace } from './page-rows.ts';
import { answeredColumns, faultOf, type RowFault } from './row-faults.ts';

/** A row that will not be asked. */
export interface FaultyRow {
  /** Line of the file or row of the sheet, from 1. */
  readonly line: number;
  readonly fault: RowFault;
}

/** Rows of a job's file that will not be asked under a right, in the order of the file. */
export async function listFaults(
  { sql, keys }: { readonly sql: Sql; readonly keys: KeyRing },
  job: BulkJob,
  granted: readonly ElementName[],
  page: { readonly from: RowPlace; readonly limit: number },
): Promise<RowPage<FaultyRow>> {
  const answered = answeredColumns(job.columns, granted);
  const waiting = waitingOf(sql, keys, job, page.from);
  const { rows, next } = await pageRows(waiting, (row) => faultOf(row, answered) !== undefined, page);
  return { rows: rows.map((row) => ({ line: row[0], fault: faultOf(row, answered) as RowFault })), next };
}

/** Rows that are asked, and so cost a hit each at most. */
export function costOf({ damages }: Pick<BulkJob, 'damages'>, rows: number): number {
  return Object.values(damages).reduce((left, count) => left - count, rows);
}
