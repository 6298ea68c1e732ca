import type { Delimiter } from '../../../../platform/tables/index.ts';
import { isRefused, type Refused } from '../refusals.ts';
import type { RawRow } from '../shape-rows.ts';
import { type LineEnd, RowSplitter } from './split-rows.ts';

/** How a CSV is written. */
export interface Dialect {
  readonly delimiter: Delimiter;
  readonly lineEnd: LineEnd;
  /** Characters of a first line `sep=;`, with its end: Excel's own way of naming the delimiter; 0 for none. */
  readonly preamble: number;
}

/** In the order of preference where the text does not decide. */
const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];
const PREAMBLE = /^sep=([,;\t|])(\r\n|\n|\r)/i;
const ROWS_ENOUGH = 200;

/** Reads delimiter and line ends off the beginning of a text. `declared` is taken as it is. */
export function detectDialect(head: string, declared: Delimiter | undefined): Dialect {
  const lineEnd = lineEndOf(head);
  const preamble = PREAMBLE.exec(head);
  const table = head.slice(preamble?.[0].length ?? 0);
  const named = preamble?.[1] as Delimiter | undefined;
  const delimiter = declared ?? named ?? likeliest(table, lineEnd);
  return { delimiter, lineEnd, preamble: preamble?.[0].length ?? 0 };
}

function lineEndOf(head: string): LineEnd {
  const outside = head.replace(/"[^"]*"/g, '');
  return outside.includes('\r') && !outside.includes('\n') ? '\r' : '\n';
}

/** The delimiter by which most rows are as wide as the header; where several are, the one with more columns. */
function likeliest(table: string, lineEnd: LineEnd): Delimiter {
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const rows = firstRows(table, delimiter, lineEnd);
    const width = isRefused(rows) ? 0 : (rows[0]?.cells.length ?? 0);
    if (isRefused(rows) || width < 2) continue;
    const score = (rows.filter(({ cells }) => cells.length === width).length / rows.length) * (1 + width / 1_000);
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

function firstRows(table: string, delimiter: Delimiter, lineEnd: LineEnd): readonly RawRow[] | Refused {
  const splitter = new RowSplitter(delimiter, lineEnd);
  const rows = splitter.push(table);
  const filled = (rows.length > 0 ? rows : splitter.end()).filter(({ cells }) =>
    cells.some((cell) => cell.trim() !== ''),
  );
  return splitter.refused ?? filled.slice(0, ROWS_ENOUGH);
}
