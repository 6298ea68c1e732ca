import { demand } from '../../access/index.ts';
import { type Administration, administer } from '../../audit/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { Fault, type Uuid } from '../../kernel/index.ts';
import type { CheckedFile } from '../../platform/files/index.ts';
import { insertAttachment, listAttachments } from './attachments.ts';
import { lockApplication } from './find-application.ts';
import { isOpen } from './model.ts';
import { type PaperKindName, paperKinds } from './papers.ts';
import { placeOf } from './way-of.ts';

/** Papers of one application: with the ten megabytes of each that is 400 at most. */
export const MOST_PAPERS = 40;

/**
 * Adds a paper to an application and answers its id: an office as long as it holds the application, pusat its letter of
 * decision also later, and whoever applies while the form can be mended. Throws `not_found` and `not_permitted` as
 * `demand()` does, and `conflict` when it is too late or there are {@link MOST_PAPERS} already.
 */
export async function addAttachment(
  by: Administration,
  officer: Officer,
  applicationId: Uuid,
  paper: { readonly kind: PaperKindName; readonly file: CheckedFile },
): Promise<Uuid> {
  return administer(by, async (tx, tell) => {
    const application = await lockApplication(tx, applicationId);
    demand(officer, paperKinds[paper.kind].act, placeOf(application));
    if (officer.officeCode === null && !isOpen(application)) {
      throw new Fault('conflict', `The application is ${application.state} and takes no papers of yours.`, {
        indonesian: 'Permohonan ini sedang diproses dan tidak menerima lampiran dari Anda. Tunggu sampai dikembalikan.',
      });
    }
    if ((await listAttachments(tx, applicationId)).length >= MOST_PAPERS) {
      throw new Fault('conflict', `The application has ${MOST_PAPERS} papers already.`, {
        field: 'file',
        indonesian: `Permohonan ini sudah memiliki ${MOST_PAPERS} lampiran. Gabungkan beberapa berkas menjadi satu.`,
      });
    }
    const fileId = await insertAttachment(tx, by.clock, { applicationId, ...paper, addedBy: officer.officerId });
    const { institutionId } = application;
    tell('application.paper_added', { ...(institutionId && { institutionId }), reason: applicationId });
    return fileId;
  });
}
