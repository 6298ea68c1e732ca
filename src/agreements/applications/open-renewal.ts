import { type Administration, administer } from '../../audit/index.ts';
import { getInstitution, type Officer } from '../../institutions/index.ts';
import { Fault, type Uuid } from '../../kernel/index.ts';
import { listAgreements } from '../find-agreements.ts';
import { emptyApplicant, emptyForm } from './model.ts';
import { openApplication } from './open-application.ts';
import { todayAt } from './today-at.ts';

/**
 * Opens an application of the officer's own institution to continue an agreement (by number or id), or for access beside
 * those that it has when none is named. It goes to the office that looks after the institution. Throws `not_found` for an
 * agreement of somebody else, and `conflict` while another renewal is under way.
 */
export async function openRenewal(
  by: Administration,
  officer: Officer & { readonly institutionId: Uuid },
  renewed?: string,
): Promise<Uuid> {
  const institution = await getInstitution(by.pool, officer.institutionId);
  const { institutionId, officeCode, name, kind, sector } = institution;
  const renews = renewed === undefined ? null : await ownAgreement(by, institutionId, renewed);
  return administer(by, async (tx, tell) => {
    const id = await openApplication(tx, tell, by.clock, {
      move: 'renew',
      officer,
      officeCode,
      channel: 'renewal',
      agendaNo: null,
      receivedOn: await todayAt(tx, by.clock, officeCode),
      institutionId,
      renews,
      applicant: { ...emptyApplicant, name, class: institution.class, kind, sector },
      form: emptyForm,
    });
    if (id) return id;
    throw new Fault('conflict', 'Your institution has a renewal under way.', {
      remedy: 'Go on with that one.',
      indonesian: 'Lembaga Anda masih memiliki permohonan perpanjangan yang berjalan. Lanjutkan permohonan itu.',
    });
  });
}

async function ownAgreement({ pool }: Administration, institutionId: Uuid, renewed: string): Promise<Uuid> {
  // Among its own alone: what others have is told as what nobody has.
  const own = await listAgreements(pool, institutionId);
  const agreement = own.find(({ number, agreementId }) => number === renewed || agreementId === renewed.toLowerCase());
  if (agreement) return agreement.agreementId;
  throw new Fault('not_found', `There is no agreement ${renewed}.`, {
    field: 'renews',
    indonesian: 'Lembaga Anda tidak memiliki PKS itu. Pilih PKS dari daftar.',
  });
}
