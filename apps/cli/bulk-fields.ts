import type { BulkFields } from '../../sdk/src/index.ts';
import { purposes } from '../../src/access/index.ts';
import { type RunWishes, readColumns } from '../bulk-client/index.ts';
import { type Context, oneOf, wholeNumber } from './command.ts';

/** Options of the verbs that hand a file in: what is said of it. */
export const fileOptions = {
  purpose: { about: "Tujuan; the right's when it is left out.", optional: true },
  officer: { about: 'Who asks. Some rights require it; never a NIK.', optional: true },
  case: { about: 'The case it is asked for. Some rights require it; never a NIK.', optional: true },
  threshold: { about: "Score from which a scored element is sesuai; may only raise the right's.", optional: true },
  columns: {
    about: "What columns are, such as 'Nama Pasien=NAMA_LGKP,Catatan='. Usual names need none.",
    optional: true,
  },
  delimiter: { about: 'Of a CSV, where it is not found out: , ; | or tab.', optional: true },
  encoding: { about: 'Of a CSV, where it is not found out: utf-8, utf-16le, utf-16be, windows-1252.', optional: true },
  sheet: { about: 'Of an XLSX: name of the sheet; the first visible one when it is left out.', optional: true },
} as const;

const delimiters = [',', ';', '|', 'tab'] as const satisfies BulkFields['delimiter'][];
const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const satisfies BulkFields['encoding'][];

/** What is said of a file, from the options; throws `invalid_input` naming one that cannot be used. */
export function saidOf(context: Context): RunWishes['said'] {
  const { purpose, officer, case: caseRef, threshold, columns, delimiter, encoding, sheet } = context.options;
  return {
    purpose: purpose === undefined ? undefined : oneOf(purpose, 'purpose', purposes),
    officer,
    caseRef,
    threshold: threshold === undefined ? undefined : wholeNumber(context, 'threshold'),
    columns: columns === undefined ? undefined : readColumns(columns),
    delimiter: delimiter === undefined ? undefined : oneOf(delimiter, 'delimiter', delimiters),
    encoding: encoding === undefined ? undefined : oneOf(encoding, 'encoding', encodings),
    sheet,
  };
}
