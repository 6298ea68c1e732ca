/** What may stand between two cells of a CSV line. */
export type Delimiter = ',' | ';' | '\t' | '|';

/** The form to write in: that of a table that was read, or one of its own. */
export interface TableForm {
  readonly format: 'csv' | 'xlsx';
  /** Of a CSV; a comma where it is left out. */
  readonly delimiter?: Delimiter;
  /** Name of the sheet of a workbook; `Data` where it is left out. */
  readonly sheet?: string;
}
