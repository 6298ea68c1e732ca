import { demandLetters, recordLetterIn, takeNumber } from '../../agreements/index.ts';
import { type Administration, administer } from '../../audit/index.ts';
import { type PrintedDocument, printDocument, recordPrinting } from '../../documents/index.ts';
import { getOffice, letterheadOf, type Officer } from '../../institutions/index.ts';
import { type Clock, Fault, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { SwitchoverLetter } from '../model.ts';
import { checkLetter } from './check-letter.ts';
import { getLetter } from './find-letters.ts';
import { holdScene } from './hold-scene.ts';
import { tellInstitution } from './tell-institution.ts';
import { type LetterContent, tellLetter } from './tell-letter.ts';

/**
 * Signs a letter about a switch, all in one transaction: it gets the next number of its office and today's date, is printed
 * once so that nothing is signed that cannot be, sets the right's last day of old answers from the next call on, and the
 * institution is told. Throws `conflict` for one that is signed, and as `prepareLetter` does when the day has become one
 * that cannot be.
 */
export async function signLetter(
  by: Administration,
  signer: Officer,
  letterId: Uuid,
  publicUrl: string,
): Promise<SwitchoverLetter> {
  const { clock } = by;
  await demandLetters(by.pool);
  return administer(by, async (tx, tell) => {
    const { rightId } = await getLetter(tx, letterId);
    const scene = await holdScene(tx, clock, rightId);
    const draft = await getLetter(tx, letterId);
    if (draft.signedAt !== null)
      throw new Fault('conflict', 'This letter is signed.', {
        field: 'letter',
        indonesian: 'Surat ini sudah ditandatangani.',
      });
    checkLetter(draft, scene);
    const { right, agreement, today } = scene;
    const number = await takeNumber(tx, agreement.officeCode, 'switchover', today);
    const content = await tellLetter(tx, scene, { draft, number, dated: today, signer });
    await recordPrinting(tx, await printLetter(tx, letterId, agreement.officeCode, content, publicUrl), clock);
    await recordLetterIn(tx, tell, clock, right, { valuesUntil: draft.valuesUntil }, { number, dated: today });
    await tellInstitution(tx, clock, draft.kind, letterId, content.data, agreement);
    const event = draft.kind === 'undo' ? 'switchover.undone' : 'switchover.announced';
    tell(event, { institutionId: right.institutionId, rightId, reason: number });
    return keepSigned(tx, clock, letterId, signer, content);
  });
}

/** Prints a letter from what it says: the same file each time, as long as its office's letterhead is the same. */
export async function printLetter(
  sql: Sql,
  letterId: Uuid,
  officeCode: string,
  { kind, data }: LetterContent,
  publicUrl: string,
): Promise<PrintedDocument> {
  const letterhead = letterheadOf(await getOffice(sql, officeCode));
  const context = { documentId: letterId, letterhead, publicUrl };
  return kind === 'switchover_undo' ? printDocument(kind, data, context) : printDocument(kind, data, context);
}

async function keepSigned(
  tx: Sql,
  clock: Clock,
  letterId: Uuid,
  { officerId }: Officer,
  content: LetterContent,
): Promise<SwitchoverLetter> {
  const { number, date } = content.data;
  await tx.query(
    `UPDATE switchover_letter SET number = $2, dated = $3, signed_by = $4, signed_at = $5, content = $6
     WHERE letter_id = $1`,
    [letterId, number, date, officerId, new Date(clock.now()), content],
  );
  return getLetter(tx, letterId);
}
