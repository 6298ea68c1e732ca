import { type Administration, administer } from '../../audit/index.ts';
import { dayAt, Fault, type Uuid, uuidV7 } from '../../kernel/index.ts';
import { appointWithin, type NewAppointment, type NewPerson } from './appoint-officer.ts';
import { checkEnd, type EndOfOffice, endWithin } from './end-office.ts';
import { adminRoleAt, lockAdmins } from './keep-an-admin.ts';
import type { Workplace } from './model.ts';

/**
 * Appoints the first admin of an office or institution from outside, or a new one when all are lost: then `lost` says
 * how, and those that are still active end by it in the same transaction. Throws `conflict` when there is one that may
 * act and none was said to be lost; `invalid_input` as an appointment does.
 */
export async function foundAdmin(
  by: Administration,
  at: Workplace,
  person: Omit<NewPerson, 'roles'>,
  appointment: NewAppointment,
  lost?: EndOfOffice,
): Promise<Uuid> {
  const officerId = uuidV7(by.clock.now());
  const today = dayAt(by.clock.business(), 'WIB');
  if (lost) checkEnd(lost, today);
  await administer(by, async (tx, tell) => {
    const present = await lockAdmins(tx, at, today);
    if (!lost && present.some(({ acting }) => acting)) throw thereIsOne();
    const institutionId = 'institutionId' in at ? at.institutionId : null;
    if (lost)
      for (const { officerId: gone } of present) await endWithin(tx, tell, { officerId: gone, institutionId }, lost);
    await appointWithin(tx, tell, officerId, { ...person, ...at, roles: [adminRoleAt(at)] }, appointment);
  });
  return officerId;
}

function thereIsOne(): Fault {
  return new Fault('conflict', 'There is an administrator who can appoint others.', {
    field: 'lost',
    remedy: 'Ask that one, or say by which letter all of them are lost.',
    indonesian:
      'Masih ada administrator yang dapat menunjuk petugas lain. Minta kepadanya, atau sebutkan surat yang menyatakan semuanya tidak ada lagi.',
  });
}
