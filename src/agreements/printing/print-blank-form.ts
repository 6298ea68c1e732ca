import type { PrintedDocument } from '../../documents/index.ts';
import type { Letterhead, Office } from '../../institutions/index.ts';
import type { Day, Uuid } from '../../kernel/index.ts';
import { type PrintingParts, printPaper } from './print-paper.ts';

/** The nil UUID (RFC 9562): a blank form says nothing that anyone might want to guess. */
const NOTHING = '00000000-0000-0000-0000-000000000000' as Uuid;

/** The day of the form's edition: a newer one is printed when the form asks for something else. */
const EDITION = '2026-11-01' as Day;

/** Prints the blank application form (formulir permohonan) of an office. */
export function printBlankForm(parts: PrintingParts, office: Office & Letterhead): Promise<PrintedDocument> {
  const data = { number: null, date: EDITION, application: null };
  return printPaper(parts, 'application_form', data, { documentId: NOTHING, office });
}
