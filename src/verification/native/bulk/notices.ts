import {
  type BulkJob,
  type FileRefusalCode,
  fileRefusals,
  type HeaderProblemCode,
  headerProblems,
  type RowFault,
  roundingWarning,
  rowFaults,
} from '../../bulk/index.ts';
import type { BulkNotice } from './bulk-schemas.ts';

const surplus = {
  reason: {
    id: 'Ada baris dengan sel lebih banyak dari kepala kolom.',
    en: 'There are rows with more cells than the header has.',
  },
  remedy: {
    id: 'Periksa pemisah kolom dan tanda kutip pada baris itu.',
    en: 'Look at delimiters and quotation marks on those rows.',
  },
};

/** Sentences of each code that a file can be told of. */
export const fileNotices = {
  ...fileRefusals,
  ...headerProblems,
  ...rowFaults,
  niks_look_rounded: roundingWarning,
  row_has_surplus: surplus,
};

/** All there is to say about a job's file. */
export function noticesOf({ warnings, damages, refusal }: BulkJob): BulkNotice[] {
  const refused = refusal ? [refusalNotice(refusal.code, refusal)] : [];
  const damaged = Object.entries(damages).map(([damage, count]) => notice(damage as RowFault, { count }));
  return [...refused, ...warnings.map(warningNotice), ...damaged];
}

/** A refusal of a file, with its place. */
export function refusalNotice(
  code: FileRefusalCode,
  { line, column }: { readonly line?: number; readonly column?: number },
): BulkNotice {
  return notice(code, { ...(line !== undefined && { line }), ...(column !== undefined && { columns: [column] }) });
}

/** A problem of a header, with its columns. */
export function headerNotice({ code, columns }: { code: HeaderProblemCode; columns: readonly number[] }): BulkNotice {
  return notice(code, columns.length > 0 ? { columns: [...columns] } : {});
}

/** Warnings are kept as a code and numbers: columns, or how many rows. */
function warningNotice(warning: string): BulkNotice {
  const [code = '', ...numbers] = warning.split(' ');
  if (code === 'row_has_surplus') return notice(code, { count: Number(numbers[0]) });
  if (code === 'niks_look_rounded') return notice(code, {});
  return headerNotice({ code: code as HeaderProblemCode, columns: numbers.map(Number) });
}

function notice(code: keyof typeof fileNotices, where: Partial<BulkNotice>): BulkNotice {
  const { reason, remedy } = fileNotices[code];
  return { code, ...where, reason: { ...reason }, remedy: { ...remedy } };
}
