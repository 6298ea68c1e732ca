import { Fault } from '../../../kernel/index.ts';
import { type Line, readLines } from './read-lines.ts';

/** One row under a header: its line, and its cells by column as they stand in the file. */
export interface Row<Column extends string> {
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>> & Readonly<Record<string, string>>;
}

const BYTE_ORDER_MARK = '\ufeff';

/**
 * Reads rows of tab-separated cells under a header line, the columns in any order: split at tabs, nothing trimmed,
 * quotes are letters. Throws `invalid_input` that names line, field and remedy when there is no header, a column is
 * missing or named twice, or a row has another number of cells.
 */
export async function* readTable<Column extends string>(
  chunks: AsyncIterable<string> | Iterable<string>,
  required: readonly Column[],
): AsyncGenerator<Row<Column>> {
  let header: readonly string[] | undefined;
  for await (const line of readLines(chunks)) {
    if (header === undefined) header = readHeader(line, required);
    else yield { line: line.number, cells: cellsOf(line, header) as Row<Column>['cells'] };
  }
  if (header === undefined) throw refused(1, 'header', 'there is none', `Begin with ${required.join(', ')}.`);
}

function readHeader({ text }: Line, required: readonly string[]): readonly string[] {
  const names = (text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text).split('\t');
  const missing = required.find((name) => !names.includes(name));
  const remedy = `Name the columns ${required.join(', ')} in the first line, with tabs between.`;
  if (missing !== undefined) throw refused(1, missing, 'the column is missing', remedy);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw refused(1, twice, 'the column is named twice', 'Name each column once.');
  return names;
}

function cellsOf({ number, text }: Line, header: readonly string[]): Record<string, string> {
  const cells = text.split('\t');
  if (cells.length !== header.length) {
    const found = `${cells.length} columns where the header has ${header.length}`;
    throw refused(number, 'columns', found, 'Put one tab between columns, and none inside a value.');
  }
  return Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']));
}

/** The fault that tells what is wrong with a field of a line. Never the value itself: it may be somebody's. */
export function refused(line: number, field: string, what: string, remedy: string): Fault {
  return new Fault('invalid_input', `Line ${line}, ${field}: ${what}.`, { field, remedy });
}
