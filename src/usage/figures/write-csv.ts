import type { Readable } from 'node:stream';
import { writeTable } from '../../platform/tables/index.ts';
import type { Figures } from './figures.ts';

const columns = [
  'month',
  'region',
  'regionName',
  'sector',
  'method',
  'purpose',
  'calls',
  'hits',
  'foundPercent',
] as const;

/** The published cells of a month as a CSV. */
export function writeFiguresCsv({ month, cells }: Figures): Readable {
  const rows = cells.map((cell) => columns.map((column) => (column === 'month' ? month : String(cell[column] ?? ''))));
  return writeTable({ format: 'csv' }, columns, inOneBatch(rows));
}

async function* inOneBatch(rows: readonly (readonly string[])[]) {
  yield rows;
}
