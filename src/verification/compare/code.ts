import { codeListOf, codeOf, type ElementName } from '../../reference/index.ts';
import { agrees, differs, type Likeness } from './likeness.ts';
import { MAX_LETTERS } from './text/clean.ts';

/** Compares values of a code list by their code: `L`, `1` and `Laki-laki` are one. */
export function compareCodes(element: ElementName, registered: string, submitted: string): Likeness {
  const list = codeListOf(element);
  if (list === undefined || submitted.length > MAX_LETTERS) return differs('unreadable');
  const [one, other] = [codeOf(list, registered), codeOf(list, submitted)];
  if (one === undefined || other === undefined) return differs('unreadable');
  return one === other ? agrees('equal') : differs('different');
}
