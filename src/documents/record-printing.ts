import { type Clock, Fault } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import type { PrintedDocument } from './print-document.ts';

/**
 * Keeps, in the caller's transaction, what a document is checked by; nothing of what it says. Printing the same again
 * changes nothing. Throws `conflict` should another file have been printed under the digest.
 */
export async function recordPrinting(tx: Sql, printed: PrintedDocument, clock: Clock): Promise<void> {
  const { digest, kind, title, number, officeCode, office, date, pdfSha256 } = printed;
  await tx.query(
    `INSERT INTO printed_document (digest, kind, title, number, office_code, office, printed_on, printed_at, pdf_sha256)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
    [digest, kind, title, number, officeCode, office, date, new Date(clock.now()), pdfSha256],
  );
  const kept = await tx.query(
    'SELECT FROM printed_document WHERE digest = $1 AND pdf_sha256 IS NOT DISTINCT FROM $2::bytea',
    [digest, pdfSha256],
  );
  if (kept.rowCount === 1) return;
  throw new Fault('conflict', `Another file was printed as ${digest}.`, {
    field: 'digest',
    indonesian: 'Dokumen lain sudah dicetak dengan kode yang sama. Cetak lagi.',
  });
}
