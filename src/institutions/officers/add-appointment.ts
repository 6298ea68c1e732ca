import { type Administration, administer } from '../../audit/index.ts';
import { Fault } from '../../kernel/index.ts';
import { insertAppointment, type NewAppointment } from './appoint-officer.ts';
import type { Officer } from './model.ts';

/** Adds a letter by which an officer may act on further days. Throws `invalid_input`, `not_found` (file) or `conflict`. */
export async function addAppointment(by: Administration, officer: Officer, appointment: NewAppointment): Promise<void> {
  const { officerId, institutionId } = officer;
  await administer(by, async (tx, tell) => {
    const active = "SELECT 1 FROM officer WHERE officer_id = $1 AND status = 'active' FOR UPDATE";
    const found = await tx.query(active, [officerId]);
    if (found.rowCount === 0)
      throw new Fault('conflict', 'This officer is deactivated.', {
        field: 'officer',
        indonesian: 'Petugas ini sudah dinonaktifkan.',
      });
    await insertAppointment(tx, officerId, { fileId: null, ...appointment });
    const reason = appointment.letterNo;
    tell('officer.appointment_added', { ...(institutionId !== null && { institutionId }), reason });
  });
}
