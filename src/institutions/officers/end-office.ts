import { type Administration, administer } from '../../audit/index.ts';
import { type Day, Fault } from '../../kernel/index.ts';
import type { EndReason, Officer } from './model.ts';

/** How an office ends: on which day, why, and by which letter. */
export interface EndOfOffice {
  readonly on: Day;
  readonly because: EndReason;
  readonly letterNo: string;
}

/** Deactivates an officer for good; it is kept, because the log names it. Throws `conflict` when it is already. */
export async function endOffice(by: Administration, officer: Officer, end: EndOfOffice): Promise<void> {
  if (end.letterNo.trim() === '') throw new Fault('invalid_input', 'The end has a letter.', { field: 'letterNo' });
  await administer(by, async (tx, tell) => {
    const text = `UPDATE officer SET status = 'deactivated', ended_on = $2, ended_because = $3, ended_letter = $4
      WHERE officer_id = $1 AND status = 'active'`;
    const ended = await tx.query(text, [officer.officerId, end.on, end.because, end.letterNo]);
    if (ended.rowCount === 0) throw new Fault('conflict', 'This officer is deactivated already.', { field: 'officer' });
    const at = officer.institutionId === null ? {} : { institutionId: officer.institutionId };
    tell('officer.ended', { ...at, reason: end.letterNo });
  });
}
