export type { Delimiter, TableForm } from './table-form.ts';
export { writeTable } from './write-table.ts';
export { MOST_SHEET_ROWS } from './write-xlsx.ts';
