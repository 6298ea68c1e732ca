import { type Administration, administer } from '../../audit/index.ts';
import { Fault } from '../../kernel/index.ts';
import { lockSeen } from './find-evaluations.ts';
import type { Attendee, Evaluation, SeenEvaluation } from './model.ts';

/**
 * Writes the attendance list (daftar hadir) as it is from now on, from the day on which people are invited until the
 * evaluation is closed. Throws `invalid_input` naming whoever is of an institution that was not invited, or `conflict`.
 */
export async function recordAttendance(
  by: Administration,
  seen: SeenEvaluation,
  attendance: readonly Attendee[],
): Promise<void> {
  await administer(by, async (tx, tell) => {
    const evaluation = await lockSeen(tx, seen);
    checkAttendance(evaluation, attendance);
    const text = 'UPDATE evaluation SET attendance = $2, version = version + 1 WHERE evaluation_id = $1';
    await tx.query(text, [evaluation.evaluationId, JSON.stringify(attendance)]);
    tell('evaluation.changed', { reason: evaluation.evaluationId });
  });
}

function checkAttendance({ state, institutions }: Evaluation, attendance: readonly Attendee[]): void {
  if (state !== 'invited' && state !== 'held') {
    throw new Fault('conflict', `The evaluation is ${state}.`, {
      field: 'state',
      indonesian: 'Daftar hadir diisi setelah undangan dikirim dan sebelum monev ditutup.',
    });
  }
  const invited = new Set(institutions);
  const stranger = attendance.findIndex(({ institutionId }) => institutionId !== null && !invited.has(institutionId));
  if (stranger === -1) return;
  throw new Fault('invalid_input', 'This institution was not invited.', {
    field: `attendance.${stranger}.institutionId`,
    remedy: 'Leave it out: then the person is a guest.',
    indonesian: 'Lembaga ini tidak diundang. Kosongkan lembaganya; orang itu dicatat sebagai tamu.',
  });
}
