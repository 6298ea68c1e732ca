/** What was typed about one person: a NIK, and values by their keys. */
export interface TypedRow {
  readonly nik: string;
  readonly values: Readonly<Record<string, string>>;
}

/** The line of a row in the file that is made of it: the first one has the names of the columns. */
const FIRST_LINE = 2;

/** Rows as a file that is delivered like any other. Each cell is quoted, so that nothing typed is taken for a comma. */
export function csvOf(rows: readonly TypedRow[], keys: readonly string[]): File {
  const lines = [['NIK', ...keys], ...rows.map(({ nik, values }) => [nik, ...keys.map((key) => values[key] ?? '')])];
  const text = lines.map((cells) => cells.map(quoted).join(',')).join('\r\n');
  return new File([`${text}\r\n`], 'data-balikan.csv', { type: 'text/csv' });
}

/** Which of the rows, from 0, a line of that file is. */
export function rowOfLine(line: number): number {
  return line - FIRST_LINE;
}

function quoted(cell: string): string {
  return `"${cell.replace(/"/g, '""')}"`;
}
