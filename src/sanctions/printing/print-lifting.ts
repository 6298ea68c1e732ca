import { notYet, type PrintingParts, printPaper } from '../../agreements/index.ts';
import type { PrintedDocument, PrintedSanction } from '../../documents/index.ts';
import { orToFillIn } from '../../institutions/index.ts';
import type { Sanction } from '../model.ts';
import { listSteps } from '../timeline.ts';
import { letterParts } from './letter-parts.ts';

/** Prints the letter that lifted a sanction (surat pencabutan sanksi). Throws `conflict` while nobody has. */
export async function printLifting(parts: PrintingParts, sanction: Sanction): Promise<PrintedDocument> {
  const { sanctionId, letterNo, letterDate, kind } = sanction;
  const lifting = (await listSteps(parts.pool, sanctionId)).find(({ move }) => move === 'lift');
  if (!lifting)
    throw notYet(
      'Nobody has lifted this sanction.',
      'Print its decision.',
      'Sanksi ini belum dicabut. Cetak surat keputusannya.',
    );
  const { office, ...shared } = await letterParts(parts, sanction, lifting);
  const letter = {
    ...shared,
    number: lifting.letterNo,
    date: lifting.letterDate ?? lifting.day,
    sanction: kind as PrintedSanction,
    decision: { number: orToFillIn(letterNo), date: letterDate ?? lifting.day },
    reasons: [orToFillIn(lifting.reason)],
    effect:
      kind === 'revocation'
        ? 'Hak akses yang telah dicabut tidak berlaku kembali; hak akses baru dapat diperjanjikan.'
        : 'Akses berlaku kembali seperti sebelum sanksi itu ditetapkan.',
  };
  return printPaper(parts, 'lifting_letter', letter, { documentId: sanctionId, office });
}
