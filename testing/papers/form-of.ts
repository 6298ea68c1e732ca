import { formWith } from '../files/index.ts';
import { writePdf } from './write-pdf.ts';

/** A paper as the portal uploads it: what is told of it, and a PDF. */
export function formOf(facts: object, content: Buffer = writePdf(['REKAAN'])): FormData {
  const form = formWith(content);
  form.set('facts', JSON.stringify(facts));
  return form;
}
