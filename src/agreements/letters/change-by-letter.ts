import { changeRightIn, lockRightsUnder, type Right } from '../../access/index.ts';
import { type Administration, administer, type Tell } from '../../audit/index.ts';
import { type Clock, type Day, Fault, uuidV7 } from '../../kernel/index.ts';
import { type CheckedFile, storeFile } from '../../platform/files/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { readSettings } from '../../settings/index.ts';
import { writeNetwork } from '../annex/complete-annex.ts';

/** A letter (surat) of the institution or the office, with its scan where there is one. */
export interface Letter {
  readonly number: string;
  readonly dated: Day;
  readonly file?: CheckedFile;
}

/** Terms that a letter changes. Any other, among them what may be asked and how often, takes an addendum. */
export const letterTerms = [
  'networks',
  'weekdays',
  'opensMinute',
  'closesMinute',
  'requiresOfficer',
  'requiresCase',
  'answerMode',
  'valuesUntil',
] as const satisfies readonly (keyof Right)[];
export type LetterTerms = Partial<Pick<Right, (typeof letterTerms)[number]>>;

/**
 * Changes terms of a right by letter, from the next call on. The switch date may be moved and data return be ended, but
 * not be begun again. Throws `invalid_input` naming the term, or `conflict` for a revoked right and where the settings
 * demand an addendum.
 */
export async function changeByLetter(
  by: Administration,
  right: Right,
  changes: LetterTerms,
  letter: Letter,
): Promise<void> {
  await demandLetters(by.pool);
  await administer(by, async (tx, tell) => changeByLetterIn(tx, tell, by.clock, right, changes, letter));
}

/** An authority may demand an addendum for every change [assumption: it does not]. */
async function demandLetters(sql: Sql): Promise<void> {
  if ((await readSettings(sql)).changeByLetter) return;
  throw new Fault('conflict', 'The settings demand an addendum for every change of a right.', { field: 'changes' });
}

async function changeByLetterIn(
  tx: Sql,
  tell: Tell,
  clock: Clock,
  right: Right,
  changes: LetterTerms,
  letter: Letter,
): Promise<void> {
  const held = (await lockRightsUnder(tx, right.agreementId)).find((one) => one.rightId === right.rightId);
  checkChanges(held ?? right, changes);
  const written = changes.networks && { networks: [...new Set(changes.networks.map(writeNetwork))].sort() };
  const { rightId, institutionId } = right;
  await changeRightIn(tx, tell, rightId, { ...changes, ...written }, letter.number);
  const fileId = letter.file ? await storeFile(tx, letter.file, clock) : null;
  await tx.query(
    `INSERT INTO right_letter (letter_id, institution_id, right_id, number, dated, changes, file_id, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[uuidV7(clock.now()), institutionId, rightId, letter.number, letter.dated, { ...changes, ...written }, fileId],
      new Date(clock.now()),
    ],
  );
}

function checkChanges(right: Right, changes: LetterTerms): void {
  if (Object.keys(changes).length === 0) throw unusable('The letter changes nothing.', 'changes');
  const foreign = Object.keys(changes).find((term) => !(letterTerms as readonly string[]).includes(term));
  if (foreign !== undefined) throw unusable(`${foreign} is changed by an addendum, not by a letter.`, foreign);
  if (right.answerMode === 'match' && changes.answerMode === 'values') {
    throw unusable('A letter cannot let data be returned again; that takes an addendum.', 'answerMode');
  }
}

function unusable(message: string, field: string): Fault {
  return new Fault('invalid_input', message, { field });
}
