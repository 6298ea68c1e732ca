import { fileLimits } from '../limits.ts';
import { type FileRefusalCode, type Refused, refuse } from '../refusals.ts';
import type { RawRow } from '../shape-rows.ts';
import { cellText } from './cell-text.ts';
import { dayOfSerial } from './date-styles.ts';
import type { Attributes, XmlHandler } from './read-xml.ts';
import type { SharedTexts } from './shared-texts.ts';

/** What the cells of a sheet refer to. */
export interface SheetWords {
  readonly texts: SharedTexts;
  /** Whether cells of a style show a day. */
  readonly dates: readonly boolean[];
  readonly from1904: boolean;
}

/** Collects the rows of a sheet while its XML is read. Formulas count by the value last worked out. */
export class SheetRows implements XmlHandler {
  readonly #words: SheetWords;
  #rows: RawRow[] = [];
  #line = 0;
  #cells: string[] = [];
  #numeric: number[] = [];
  #column = -1;
  #type = 'n';
  #style = 0;
  #value = '';
  /** Inside a value or text of a cell, and not inside its formula or pronunciation. */
  #isValue = false;
  #isPhonetic = false;
  #isInCell = false;

  constructor(words: SheetWords) {
    this.#words = words;
  }

  /** The rows that are complete, given once. */
  take(): readonly RawRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: Attributes): Refused | undefined {
    if (name === 'c') return this.#openCell(attributes());
    if (name === 'v' || name === 't') this.#isValue = this.#isInCell && !this.#isPhonetic;
    else if (name === 'row') return this.#openRow(attributes().r);
    else if (name === 'rPh') this.#isPhonetic = true;
    return undefined;
  }

  text(text: string): Refused | undefined {
    if (!this.#isValue) return undefined;
    this.#value = this.#value === '' ? text : this.#value + text;
    if (this.#value.length <= fileLimits.cellCharacters) return undefined;
    return this.#refuseCell('cell_too_long', fileLimits.cellCharacters);
  }

  close(name: string): Refused | undefined {
    if (name === 'v' || name === 't') this.#isValue = false;
    else if (name === 'c') return this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (name === 'rPh') this.#isPhonetic = false;
    return undefined;
  }

  #openRow(named: string | undefined): Refused | undefined {
    const line = named === undefined ? this.#line + 1 : Number(named);
    if (!Number.isInteger(line) || line <= this.#line) return refuse('workbook_damaged');
    if (line > fileLimits.sheetRows) return refuse('too_many_rows', { limit: fileLimits.sheetRows });
    this.#line = line;
    this.#cells = [];
    this.#numeric = [];
    this.#column = -1;
    return undefined;
  }

  #openCell({ r, t, s }: Readonly<Record<string, string>>): Refused | undefined {
    this.#column = r === undefined ? this.#column + 1 : columnOf(r);
    this.#type = t ?? 'n';
    this.#style = s === undefined ? 0 : Number(s);
    this.#value = '';
    this.#isInCell = true;
    return this.#column < 0 || this.#line === 0 ? refuse('workbook_damaged') : undefined;
  }

  /** Cells that only have a colour or a border say nothing, however many there are to the right. */
  #closeCell(): Refused | undefined {
    this.#isInCell = false;
    if (this.#value === '') return undefined;
    if (this.#column >= fileLimits.columns) return this.#refuseCell('too_many_columns', fileLimits.columns);
    const text = this.#said();
    if (text === undefined) return refuse('workbook_damaged', { line: this.#line, column: this.#column + 1 });
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = text;
    return undefined;
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return;
    const row = { line: this.#line, cells: this.#cells };
    this.#rows.push(this.#numeric.length > 0 ? { ...row, numeric: this.#numeric } : row);
    this.#cells = [];
  }

  /** What the cell shows, but numbers as they are kept; undefined when it refers to a text that is not there. */
  #said(): string | undefined {
    const value = this.#value;
    switch (this.#type) {
      case 's':
        return this.#words.texts.get(Number(value));
      case 'inlineStr':
      case 'str':
        return cellText(value);
      case 'b':
        return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
      case 'd':
        return value.slice(0, DAY_LENGTH);
      case 'e':
        return value;
      default:
        return this.#number(value);
    }
  }

  #number(value: string): string {
    const day = this.#words.dates[this.#style] ? dayOfSerial(Number(value), this.#words.from1904) : undefined;
    if (day !== undefined) return day;
    this.#numeric.push(this.#column);
    // 3.2780615040900099E+15 is how Excel writes a long whole number.
    return /e/i.test(value) && Number.isFinite(Number(value)) ? String(Number(value)) : value;
  }

  #refuseCell(code: FileRefusalCode, limit: number): Refused {
    return refuse(code, { line: this.#line, column: this.#column + 1, limit });
  }
}

const DAY_LENGTH = 10;
const LETTER_A = 65;
const LETTERS = 26;
/** XFD, the last of a sheet, has three letters. */
const MAX_LETTERS = 3;

/** The column (from 0) of a reference such as `AB12`; -1 when it is none. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at <= MAX_LETTERS; at++) {
    const letter = reference.charCodeAt(at) - LETTER_A;
    if (!(letter >= 0 && letter < LETTERS)) break;
    column = column * LETTERS + letter + 1;
  }
  return column - 1;
}
