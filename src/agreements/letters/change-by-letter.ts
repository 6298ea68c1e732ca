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
 * Changes terms of a right by letter, from the next call on. Data return may be ended, at once or sooner than agreed; it is
 * neither begun again nor put off, which takes an addendum or the office's own letter (`src/switchover`). Throws
 * `invalid_input` naming the term, or `conflict` for a revoked right and where the settings demand an addendum.
 */
export async function changeByLetter(
  by: Administration,
  right: Right,
  changes: LetterTerms,
  letter: Letter,
): Promise<void> {
  await demandLetters(by.pool);
  await administer(by, async (tx, tell) => {
    const held = (await lockRightsUnder(tx, right.agreementId)).find((one) => one.rightId === right.rightId);
    checkChanges(held ?? right, changes);
    await recordLetterIn(tx, tell, by.clock, right, changes, letter);
  });
}

/**
 * Throws `conflict` where the settings demand an addendum for every change. An authority may do so [assumption: it does
 * not].
 */
export async function demandLetters(sql: Sql): Promise<void> {
  if ((await readSettings(sql)).changeByLetter) return;
  throw new Fault('conflict', 'The settings demand an addendum for every change of a right.', {
    field: 'changes',
    indonesian: 'Menurut pengaturan, setiap perubahan hak akses memerlukan adendum. Siapkan adendum.',
  });
}

/**
 * Changes a right and keeps the letter that did, inside the transaction of a caller that holds the right and has judged the
 * change by a rule of its own. Throws as `changeRightIn` does.
 */
export async function recordLetterIn(
  tx: Sql,
  tell: Tell,
  clock: Clock,
  { rightId, institutionId }: Pick<Right, 'rightId' | 'institutionId'>,
  changes: LetterTerms,
  letter: Letter,
): Promise<void> {
  const written = changes.networks && { networks: [...new Set(changes.networks.map(writeNetwork))].sort() };
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
  if (Object.keys(changes).length === 0)
    throw unusable(
      'The letter changes nothing.',
      'Surat ini tidak mengubah apa pun. Ubah paling sedikit satu ketentuan.',
      'changes',
    );
  const foreign = Object.keys(changes).find((term) => !(letterTerms as readonly string[]).includes(term));
  if (foreign !== undefined)
    throw unusable(`${foreign} is changed by an addendum, not by a letter.`, byAddendum, foreign);
  if (right.answerMode === 'match' && changes.answerMode === 'values') {
    throw unusable('A letter cannot let data be returned again; that takes an addendum.', byAddendum, 'answerMode');
  }
  if (right.answerMode === 'values' && changes.valuesUntil !== undefined && isPutOff(right, changes.valuesUntil)) {
    throw unusable(
      'This letter cannot put the switch date off; the office announces another or takes it back.',
      'Surat ini tidak dapat menunda tanggal pengalihan. Dinas menundanya dengan surat penundaan.',
      'valuesUntil',
    );
  }
}

/** Without a last day data is returned until the right ends. */
function isPutOff({ valuesUntil }: Right, to: Day | null): boolean {
  return valuesUntil !== null && (to === null || to > valuesUntil);
}

const byAddendum = 'Ketentuan ini hanya dapat diubah dengan adendum, tidak dengan surat.';

function unusable(message: string, indonesian: string, field: string): Fault {
  return new Fault('invalid_input', message, { field, indonesian });
}
