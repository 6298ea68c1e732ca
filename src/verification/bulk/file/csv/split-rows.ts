import type { Delimiter } from '../../../../platform/tables/index.ts';
import { fileLimits } from '../limits.ts';
import { type FileRefusalCode, type Refused, refuse } from '../refusals.ts';
import type { RawRow } from '../shape-rows.ts';

/** What ends a line: LF (CRLF too) or CR alone. */
export type LineEnd = '\n' | '\r';

const NONE = Number.POSITIVE_INFINITY;
const RETURN = 13;

/**
 * Splits text that arrives in pieces into rows (RFC 4180). A quotation mark opens a value only as its first character;
 * what follows the closing one is taken as it stands. Line numbers count the line breaks inside quotation marks.
 *
 * Each position is looked at a bounded number of times whatever the text is, and nothing is kept but the row under way.
 */
export class RowSplitter {
  /** Set when the text cannot be split any further. */
  refused: Refused | undefined;

  readonly #delimiter: Delimiter;
  readonly #lineEnd: LineEnd;
  #text = '';
  #at = 0;
  #line: number;
  #isLast = false;
  // Where the next of each stands at or after #at; searched for again only when passed.
  #nextQuote = 0;
  #nextDelimiter = 0;
  #nextEnd = 0;

  /** `line` is the number of the first line to come. */
  constructor(delimiter: Delimiter, lineEnd: LineEnd, line = 1) {
    this.#delimiter = delimiter;
    this.#lineEnd = lineEnd;
    this.#line = line;
  }

  /** The line on which the row under way begins. */
  get line(): number {
    return this.#line;
  }

  /** The rows that are complete with `piece`. */
  push(piece: string): RawRow[] {
    return this.#take(piece, false);
  }

  /** The last row, where no line end follows it. */
  end(): RawRow[] {
    return this.#take('', true);
  }

  #take(piece: string, isLast: boolean): RawRow[] {
    this.#text = this.#text.slice(this.#at) + piece;
    this.#at = 0;
    this.#isLast = isLast;
    this.#nextQuote = this.#nextDelimiter = this.#nextEnd = -1;
    const rows: RawRow[] = [];
    while (this.#at < this.#text.length && !this.refused) {
      const row = this.#row();
      if (!row) break;
      rows.push(row);
    }
    return rows;
  }

  /** The row at #at, or undefined when it is not complete. */
  #row(): RawRow | undefined {
    const start = this.#at;
    const end = this.#endFrom(start);
    if (this.#quoteFrom(start) < end) return this.#quotedRow(start);
    if (end === NONE && !this.#isLast) return this.#wait(start);
    const stop = Math.min(end, this.#text.length);
    if (stop - start > fileLimits.lineCharacters) return this.#tooLong();
    const cells = this.#text.slice(start, this.#withoutReturn(stop)).split(this.#delimiter);
    return this.#finish(cells, stop + 1, 1);
  }

  #quotedRow(start: number): RawRow | undefined {
    const cells: string[] = [];
    let at = start;
    for (;;) {
      const opened = this.#text[at] === '"' ? at : undefined;
      const closed = opened === undefined ? at : this.#closing(at);
      if (closed === undefined) return opened === undefined ? undefined : this.#open(start, opened, cells.length);
      const delimiter = this.#delimiterFrom(closed);
      const end = this.#endFrom(closed);
      const stop = Math.min(delimiter, end, this.#text.length);
      if (stop === this.#text.length && !this.#isLast) return this.#wait(start);
      const isEnd = stop !== delimiter;
      cells.push(this.#value(at, closed, isEnd ? this.#withoutReturn(stop, closed) : stop));
      if (this.#isMisplaced(opened, closed, stop)) return this.#refuse('quote_misplaced');
      at = stop + 1;
      if (isEnd) return this.#finish(cells, at, 1 + this.#lineBreaks(start, stop));
    }
  }

  /** Just behind the quotation mark that closes the one at `opened`; undefined while it is not in sight. */
  #closing(opened: number): number | undefined {
    let quote = this.#text.indexOf('"', opened + 1);
    while (quote !== -1 && this.#text[quote + 1] === '"') quote = this.#text.indexOf('"', quote + 2);
    return quote === -1 || (quote + 1 === this.#text.length && !this.#isLast) ? undefined : quote + 1;
  }

  /** The value from `at`: inside quotation marks up to `closed`, as it stands from there to `stop`. */
  #value(at: number, closed: number, stop: number): string {
    if (closed === at) return this.#text.slice(at, stop);
    const inside = this.#text.slice(at + 1, closed - 1);
    const value = inside.includes('"') ? inside.replaceAll('""', '"') : inside;
    return stop === closed ? value : value + this.#text.slice(closed, stop);
  }

  /** More behind the closing mark is a slip (`"JL "MAWAR""`), unless lines lie between: those would be lost in one cell. */
  #isMisplaced(opened: number | undefined, closed: number, stop: number): boolean {
    if (opened === undefined || this.#text.slice(closed, stop).trim() === '') return false;
    return this.#text.slice(opened, closed).includes(this.#lineEnd);
  }

  #finish(cells: string[], next: number, lines: number): RawRow | undefined {
    const tooMany = cells.length > fileLimits.columns && cells.findLastIndex((cell) => cell !== '');
    if (tooMany !== false && tooMany >= fileLimits.columns) {
      return this.#refuse('too_many_columns', fileLimits.columns);
    }
    const tooLong = cells.findIndex((cell) => cell.length > fileLimits.cellCharacters);
    if (tooLong !== -1) return this.#refuseCell(tooLong);
    const row = { line: this.#line, cells };
    this.#line += lines;
    this.#at = next;
    return row;
  }

  /** An opened value whose end is not in sight: more text may bring it, unless it is too long or there is no more. */
  #open(start: number, opened: number, column: number): undefined {
    if (this.#text.length - opened > 2 * fileLimits.cellCharacters) return this.#refuseCell(column);
    return this.#isLast ? this.#refuse('quote_not_closed') : this.#wait(start);
  }

  #wait(start: number): undefined {
    return this.#text.length - start > fileLimits.lineCharacters ? this.#tooLong() : undefined;
  }

  #tooLong(): undefined {
    return this.#refuse('line_too_long', fileLimits.lineCharacters);
  }

  #refuseCell(column: number): undefined {
    this.refused = refuse('cell_too_long', { line: this.#line, column: column + 1, limit: fileLimits.cellCharacters });
  }

  #refuse(code: FileRefusalCode, limit?: number): undefined {
    this.refused = refuse(code, { line: this.#line, ...(limit !== undefined && { limit }) });
  }

  #lineBreaks(start: number, stop: number): number {
    let count = 0;
    for (let at = this.#text.indexOf(this.#lineEnd, start); at !== -1 && at < stop; count++) {
      at = this.#text.indexOf(this.#lineEnd, at + 1);
    }
    return count;
  }

  /** CRLF: the return belongs to the line end, unless it stands before `from`, inside quotation marks. */
  #withoutReturn(stop: number, from = this.#at): number {
    return this.#lineEnd === '\n' && stop > from && this.#text.charCodeAt(stop - 1) === RETURN ? stop - 1 : stop;
  }

  #quoteFrom(at: number): number {
    if (this.#nextQuote < at) this.#nextQuote = this.#find('"', at);
    return this.#nextQuote;
  }

  #delimiterFrom(at: number): number {
    if (this.#nextDelimiter < at) this.#nextDelimiter = this.#find(this.#delimiter, at);
    return this.#nextDelimiter;
  }

  #endFrom(at: number): number {
    if (this.#nextEnd < at) this.#nextEnd = this.#find(this.#lineEnd, at);
    return this.#nextEnd;
  }

  #find(what: string, at: number): number {
    const found = this.#text.indexOf(what, at);
    return found === -1 ? NONE : found;
  }
}
