import type { Readable } from 'node:stream';
import { writeTable } from '../../platform/tables/index.ts';
import type { ToldError } from './receipt.ts';

const header = ['Baris', 'Bagian', 'Alasan', 'Perbaikan'] as const;

/**
 * The errors of a delivery as a CSV that a spreadsheet opens: the row as its sender counts it, field, reason, remedy. It is
 * Indonesian as its header is, because a file is handed on to whoever mends the rows.
 */
export function errorsAsCsv(errors: readonly ToldError[]): Readable {
  const rows = errors.map(({ place, field, reason, remedy }) => [String(place), field, reason, remedy.id]);
  return writeTable({ format: 'csv' }, header, inOneBatch(rows));
}

async function* inOneBatch(rows: readonly (readonly string[])[]) {
  yield rows;
}
