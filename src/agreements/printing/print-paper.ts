import {
  type PrintedData,
  type PrintedDocument,
  type PrintedKind,
  printDocument,
  recordPrinting,
} from '../../documents/index.ts';
import type { PortalParts } from '../../identity/index.ts';
import { type Letterhead, letterheadOf, type Office } from '../../institutions/index.ts';
import { Fault, type Uuid } from '../../kernel/index.ts';
import { inTransaction } from '../../platform/sql/index.ts';

/** What printing works with. */
export type PrintingParts = Pick<PortalParts, 'pool' | 'clock' | 'publicUrl'>;

/**
 * Prints a paper under an office's letterhead, and records what it is checked by. `documentId` is the id of what it is
 * about, which stands on no paper. Throws `invalid_input` when a text cannot be printed as it is.
 */
export async function printPaper<Kind extends PrintedKind>(
  { pool, clock, publicUrl }: PrintingParts,
  kind: Kind,
  data: PrintedData[Kind],
  { documentId, office }: { readonly documentId: Uuid; readonly office: Office & Letterhead },
): Promise<PrintedDocument> {
  const printed = printDocument(kind, data, { documentId, letterhead: letterheadOf(office), publicUrl });
  await inTransaction(pool, (tx) => recordPrinting(tx, printed, clock));
  return printed;
}

/** The paper cannot be printed yet; `indonesian` says why and what to do, as a page says it. */
export function notYet(message: string, remedy: string, indonesian: string): Fault {
  return new Fault('conflict', message, { field: 'paper', remedy, indonesian });
}
