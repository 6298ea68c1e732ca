import { type Administration, administer } from '../../audit/index.ts';
import { createInstitutionIn } from '../../institutions/index.ts';
import { Fault, type Uuid, uuidV7 } from '../../kernel/index.ts';
import { bindInstitution } from './bind-institution.ts';
import { lockApplication } from './find-application.ts';
import type { Application } from './model.ts';

/** The names of an institution in the wire's path. */
export interface WireNames {
  readonly slug: string;
  readonly customerId: string | null;
}

/**
 * Enters the applicant of an approved application as an institution, as its form tells of it, and answers its id; its
 * people can read the application from then on. Throws `conflict` before the approval and for an institution that is there
 * already, `invalid_input` for a name that cannot stand in a path.
 */
export function enterApplicant(by: Administration, applicationId: Uuid, names: WireNames): Promise<Uuid> {
  return administer(by, async (tx, tell) => {
    const application = await lockApplication(tx, applicationId);
    const { officeCode, applicant } = application;
    const { class: of, kind } = demandApproved(application);
    const { name, sector, address, leaderName, leaderPosition, supervisor } = applicant;
    const contact = { address, leaderName, leaderPosition, supervisor };
    const told = { officeCode, name, class: of, kind, sector, ...contact, ...names };
    const institutionId = await createInstitutionIn(tx, tell, uuidV7(by.clock.now()), told);
    await bindInstitution(tx, applicationId, institutionId);
    return institutionId;
  });
}

const tooEarly: readonly string[] = ['draft', 'submitted', 'under_review', 'returned', 'forwarded', 'refused'];

/** A form that was approved says what kind of institution it is of. */
function demandApproved({ state, institutionId, applicant }: Application) {
  const { class: of, kind } = applicant;
  if (tooEarly.includes(state) || of === null || kind === null) {
    throw new Fault('conflict', `The application is ${state}; nobody is entered before it is approved.`, {
      field: 'state',
      indonesian: 'Lembaga baru dapat didaftarkan setelah permohonannya disetujui.',
    });
  }
  if (institutionId === null) return { class: of, kind };
  throw new Fault('conflict', 'The institution is entered already.', {
    field: 'institutionId',
    indonesian: 'Lembaga pemohon sudah terdaftar.',
  });
}
