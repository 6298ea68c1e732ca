import { type Administration, administer } from '../../audit/index.ts';
import { Fault } from '../../kernel/index.ts';
import { checkForm, isMissing } from './check-form.ts';
import { getApplication, lockApplication } from './find-application.ts';
import { type Applicant, type Application, type ApplicationForm, isOpen, type SeenApplication } from './model.ts';
import { refuseProblems } from './refuse-problems.ts';

/** What stands on the form, whole: it takes the place of what stood there. */
export interface WrittenForm {
  readonly applicant: Applicant;
  readonly form: ApplicationForm;
}

/**
 * Writes on the form of a draft, or of an application that was returned. What is missing may follow; throws
 * `invalid_input` with everything that is wrong, and `conflict` when it is in another state or was changed since the
 * writer saw it.
 */
export async function writeApplication(
  by: Administration,
  seen: SeenApplication,
  { applicant, form }: WrittenForm,
): Promise<Application> {
  return administer(by, async (tx, tell) => {
    const application = await lockApplication(tx, seen.applicationId);
    demandUnchanged(application, seen);
    const { applicationId, officeCode, institutionId } = application;
    refuseProblems(checkForm({ officeCode, applicant, form }).filter((problem) => !isMissing(problem)));
    const text = 'UPDATE application SET applicant = $2, form = $3, version = version + 1 WHERE application_id = $1';
    await tx.query(text, [applicationId, JSON.stringify(applicant), JSON.stringify(form)]);
    tell('application.written', { ...(institutionId && { institutionId }), reason: applicationId });
    return getApplication(tx, applicationId);
  });
}

function demandUnchanged(application: Application, { version }: SeenApplication): void {
  const remedy = 'Read the application again.';
  if (!isOpen(application)) {
    const message = `The application is ${application.state} and cannot be written on.`;
    throw new Fault('conflict', message, {
      field: 'version',
      remedy,
      indonesian: 'Permohonan ini sedang diproses dan tidak dapat diubah. Muat ulang halaman, lalu periksa statusnya.',
    });
  }
  if (application.version === version) return;
  throw new Fault('conflict', 'The application was changed meanwhile.', {
    field: 'version',
    remedy,
    indonesian: 'Permohonan ini sudah diubah sejak halaman dibuka. Muat ulang halaman sebelum mengubahnya.',
  });
}
