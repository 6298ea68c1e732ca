import type { AgreementInZone } from '../../agreements/index.ts';
import { type PrintedDocument, recordPrinting } from '../../documents/index.ts';
import type { PortalParts } from '../../identity/index.ts';
import { Fault, type Uuid } from '../../kernel/index.ts';
import { inTransaction } from '../../platform/sql/index.ts';
import { printLetter } from './sign-letter.ts';
import type { LetterContent } from './tell-letter.ts';

/** Prints a signed letter again, as it was signed. Throws `conflict` for one that is not. */
export async function printSigned(
  { pool, clock, publicUrl }: PortalParts,
  letterId: Uuid,
  { officeCode }: AgreementInZone,
): Promise<PrintedDocument> {
  const text = 'SELECT content FROM switchover_letter WHERE letter_id = $1 AND signed_at IS NOT NULL';
  const [kept] = (await pool.query<{ content: LetterContent }>(text, [letterId])).rows;
  if (!kept) {
    throw new Fault('conflict', 'This letter is not signed yet.', {
      field: 'letter',
      remedy: 'Have it signed.',
      indonesian: 'Surat ini belum ditandatangani. Tandatangani dahulu.',
    });
  }
  return inTransaction(pool, async (tx) => {
    const printed = await printLetter(tx, letterId, officeCode, kept.content, publicUrl);
    await recordPrinting(tx, printed, clock);
    return printed;
  });
}
