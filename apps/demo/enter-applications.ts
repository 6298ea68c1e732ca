import {
  type Application,
  addAttachment,
  forwardApplication,
  getApplication,
  listApplications,
  listAttachments,
  registerApplication,
  submitApplication,
  takeUpApplication,
} from '../../src/agreements/index.ts';
import type { Administration } from '../../src/audit/index.ts';
import { listOfficers, type Officer } from '../../src/institutions/index.ts';
import { type Day, Fault, type Uuid } from '../../src/kernel/index.ts';
import { aCheckedPdf } from '../../testing/files/index.ts';
import { writePdf } from '../../testing/papers/index.ts';
import { demoApplications } from './applications.ts';

/** The office at whose counter the paper forms are handed in. */
const OFFICE = '3278';

/**
 * Enters the applications of the demo by the moves of the reviewer at whose counter they were handed in. What an
 * interrupted load has left is led on from where it is.
 */
export async function enterApplications(by: Administration, today: Day): Promise<void> {
  const reviewer = await reviewerAt(by, today);
  const everything = { officeCode: '00', institutionId: null, applicationId: null };
  const listed = await listApplications(by.pool, everything, { sort: 'waiting', limit: 1_000 }, today);
  for (const { applicant, form, state } of demoApplications) {
    const known = listed.find((one) => one.applicant.name === applicant.name);
    const id = known?.applicationId ?? (await registerApplication(by, reviewer, { applicant, form }));
    const submitted = await submit(by, reviewer, await getApplication(by.pool, id));
    if (state === 'forwarded') await forward(by, reviewer, submitted, today);
  }
}

async function reviewerAt({ pool }: Administration, today: Day): Promise<Officer & { readonly officeCode: string }> {
  const { rows } = await listOfficers(pool, { officeCode: OFFICE }, today, { limit: 1_000, page: 1 });
  const reviewer = rows.find(({ roles }) => roles.includes('reviewer'));
  if (reviewer) return { ...reviewer, officeCode: OFFICE };
  throw new Fault('not_found', 'The office of the demo has no reviewer.');
}

async function submit(by: Administration, reviewer: Officer, draft: Application): Promise<Application> {
  if (draft.state !== 'draft') return draft;
  await paperOf(by, reviewer, draft, 'form_scan');
  return submitApplication(by, reviewer, draft);
}

async function forward(by: Administration, reviewer: Officer, submitted: Application, today: Day): Promise<void> {
  const at = submitted.state === 'submitted' ? await takeUpApplication(by, reviewer, submitted) : submitted;
  if (at.state !== 'under_review') return;
  const fileId = await paperOf(by, reviewer, at, 'region_head_letter');
  const letterNo = `100/7-Rekaan/${today.slice(0, 4)}`;
  await forwardApplication(by, reviewer, at, { letterNo, letterDate: today, fileId });
}

/** Titles of the papers, which say of themselves that they are invented. */
const titles = { form_scan: 'Formulir permohonan', region_head_letter: 'Surat Wali Kota' } as const;

async function paperOf(
  by: Administration,
  reviewer: Officer,
  { applicationId, applicant }: Application,
  kind: keyof typeof titles,
): Promise<Uuid> {
  const known = (await listAttachments(by.pool, applicationId)).find((paper) => paper.kind === kind);
  if (known) return known.fileId;
  const file = aCheckedPdf(writePdf([titles[kind], applicant.name, 'REKAAN']));
  return addAttachment(by, reviewer, applicationId, { kind, file });
}
