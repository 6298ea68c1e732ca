import type { ElementName } from '../../reference/index.ts';
import { type ColumnMapping, type HeaderProblem, headerProblems, mapHeader } from './file/index.ts';

/** What the columns of a file are taken for: the NIK, an element, or null for one that is not asked. */
export interface ReadHeader {
  readonly columns: readonly (ElementName | null)[];
  readonly problems: readonly HeaderProblem[];
  /** True when a job can come of the file. */
  readonly isUsable: boolean;
}

/** Reads a header by the words that it uses and what the caller says of its columns, under the elements of a right. */
export function readHeader(
  header: readonly string[],
  { mapping, granted }: { readonly mapping: ColumnMapping; readonly granted: readonly ElementName[] },
): ReadHeader {
  const { columns, ...mapped } = mapHeader(header, mapping);
  const problems = [...mapped.problems, ...notGranted(columns, granted)];
  return { columns, problems, isUsable: mapped.isUsable && !problems.some(({ code }) => headerProblems[code].isFatal) };
}

/** A column that the right does not cover is told of before anybody pays for the others. */
function notGranted(columns: readonly (ElementName | null)[], granted: readonly ElementName[]): HeaderProblem[] {
  const isCovered = (element: ElementName | null) => element === null || element === 'NIK' || granted.includes(element);
  const missing = columns.flatMap((element, at) => (isCovered(element) ? [] : [at + 1]));
  if (missing.length === 0) return [];
  const isSomething = columns.some((element) => element !== null && element !== 'NIK' && granted.includes(element));
  return [{ code: isSomething ? 'element_not_granted' : 'nothing_granted', columns: missing }];
}
