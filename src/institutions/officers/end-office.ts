import { type Administration, administer, type Tell } from '../../audit/index.ts';
import { type Day, dayAt, Fault, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { keepAnAdmin } from './keep-an-admin.ts';
import type { EndReason, Officer } from './model.ts';

/** How an office ends: on which day, why, and by which letter. */
export interface EndOfOffice {
  readonly on: Day;
  readonly because: EndReason;
  readonly letterNo: string;
}

/**
 * Deactivates an officer for good; it is kept, because the log names it. Throws `invalid_input`, and `conflict` when it
 * is deactivated already or is the last that could appoint others at its place.
 */
export async function endOffice(by: Administration, officer: Officer, end: EndOfOffice): Promise<void> {
  const today = dayAt(by.clock.business(), 'WIB');
  checkEnd(end, today);
  await administer(by, async (tx, tell) => {
    await keepAnAdmin(tx, officer, today);
    await endWithin(tx, tell, officer, end);
  });
}

/** The same inside the caller's transaction, whoever remains. */
export async function endWithin(
  tx: Sql,
  tell: Tell,
  { officerId, institutionId }: { readonly officerId: Uuid; readonly institutionId: Uuid | null },
  end: EndOfOffice,
): Promise<void> {
  const text = `UPDATE officer SET status = 'deactivated', ended_on = $2, ended_because = $3, ended_letter = $4
    WHERE officer_id = $1 AND status = 'active'`;
  const ended = await tx.query(text, [officerId, end.on, end.because, end.letterNo]);
  if (ended.rowCount === 0)
    throw new Fault('conflict', 'This officer is deactivated already.', {
      field: 'officer',
      indonesian: 'Petugas ini sudah dinonaktifkan.',
    });
  tell('officer.ended', { ...(institutionId !== null && { institutionId }), reason: end.letterNo });
}

/** Throws `invalid_input`: an end counts at once, so it cannot lie ahead. */
export function checkEnd({ letterNo, on }: EndOfOffice, today: Day): void {
  if (letterNo.trim() === '')
    throw new Fault('invalid_input', 'The end has a letter.', {
      field: 'letterNo',
      indonesian: 'Isi nomor surat pemberhentian.',
    });
  if (on <= today) return;
  throw new Fault('invalid_input', 'An office cannot end on a day to come.', {
    field: 'on',
    remedy: 'Record it on its day.',
    indonesian: 'Tugas tidak dapat diakhiri pada hari yang belum tiba. Catat pada harinya.',
  });
}
