import { takeNumber } from '../agreements/index.ts';
import { type Administration, administer } from '../audit/index.ts';
import type { Officer } from '../institutions/index.ts';
import { addDays, type Day, Fault } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { readSettings } from '../settings/index.ts';
import { getSanction, standingWarnings } from './find-sanctions.ts';
import { MOST_WARNINGS } from './ladder.ts';
import type { Sanction, SeenSanction } from './model.ts';
import { putIntoEffect } from './put-into-effect.ts';
import { recordStep } from './record-step.ts';
import { tellInstitution } from './tell-of-sanction.ts';

/** The letter that decides. Number and date are the next of the deciding office's pattern and today when they are left out. */
export interface Decision {
  readonly letterNo?: string;
  readonly letterDate?: Day;
  /** The first day of what it does; today when it is left out, and never before. */
  readonly from?: Day;
  /** Until when a warning is to be answered; by the setting `warningAnswerDays` when it is left out. */
  readonly dueOn?: Day;
}

/**
 * Decides a proposed sanction by a numbered letter and puts it into effect, in one transaction: the very next call is
 * judged by it. Of two who decide at once one does, the other hears `conflict`, and its number is free again. Throws as
 * `recordStep` does, and `conflict` when three warnings stand already.
 */
export function decideSanction(
  by: Administration,
  officer: Officer,
  seen: SeenSanction,
  decision: Decision = {},
): Promise<Sanction> {
  return administer(by, async (tx, tell) => {
    const { clock } = by;
    const decided = await recordStep(tx, clock, {
      sanction: seen,
      officer,
      move: 'decide',
      details: async (_, office, today) => ({
        letterNo: decision.letterNo ?? (await takeNumber(tx, office, 'sanction', today)),
        letterDate: decision.letterDate ?? today,
        reason: null,
      }),
    });
    const { institutionId, letterNo, stateSince: today } = decided;
    tell('sanction.decided', { institutionId, reason: `${letterNo}` });
    if (decided.kind === 'warning') await countWarning(tx, decided, decision.dueOn);
    else await putIntoEffect(tx, tell, clock, decided, fromDay(decision, today));
    const sanction = await getSanction(tx, decided.sanctionId);
    await tellInstitution(tx, clock, sanction);
    return sanction;
  });
}

/** Which warning it is: one more than those that stand. Whoever counts holds the institution meanwhile. */
async function countWarning(tx: Sql, { sanctionId, institutionId, stateSince }: Sanction, dueOn?: Day): Promise<void> {
  await tx.query('SELECT 1 FROM institution WHERE institution_id = $1 FOR NO KEY UPDATE', [institutionId]);
  const others = (await standingWarnings(tx, institutionId)).filter((one) => one.sanctionId !== sanctionId);
  const step = Math.max(0, ...others.map((one) => one.step ?? 0)) + 1;
  if (step > MOST_WARNINGS) {
    const remedy = 'Dismiss it and propose the next sanction of the ladder.';
    throw new Fault('conflict', 'Three warnings stand already.', {
      field: 'kind',
      remedy,
      indonesian: 'Sudah ada tiga surat peringatan. Hentikan usul ini dan usulkan sanksi berikutnya.',
    });
  }
  const { warningAnswerDays } = await readSettings(tx);
  const due = dueOn ?? addDays(stateSince, warningAnswerDays);
  if (due < stateSince)
    throw new Fault('invalid_input', 'The warning is due before today.', {
      field: 'dueOn',
      indonesian: 'Batas waktu surat peringatan tidak boleh sebelum hari ini. Periksa tanggalnya.',
    });
  await tx.query('UPDATE sanction SET step = $2, due_on = $3 WHERE sanction_id = $1', [sanctionId, step, due]);
}

function fromDay({ from }: Decision, today: Day): Day {
  if (from === undefined || from >= today) return from ?? today;
  throw new Fault('invalid_input', 'A sanction begins today at the earliest.', {
    field: 'from',
    indonesian: 'Sanksi berlaku paling cepat hari ini. Periksa tanggalnya.',
  });
}
