import { expect } from 'vitest';
import { enterApplication } from '../../../testing/applications/index.ts';
import { aPdf, formWith } from '../../../testing/files/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { applicationRoutes } from './routes.ts';

const it = scopesAt(applicationRoutes);

const reviewer = people('city', 'reviewer');
const applying = [...reviewer, ...people('hospital', 'admin')];

/** Whoever does what a paper belongs to adds it. */
it.for([
  ['deed', applying],
  ['other', applying],
  ['region_head_letter', reviewer],
  ['signed_document', reviewer],
  ['minutes', reviewer],
  ['decision_letter', people('pusat', 'head')],
] as const)('a paper of the kind %s is added by %j', async ([kind, who], { ask, by, staff }) => {
  const { institutionId } = staff.hospital;
  const { applicationId } = await enterApplication(by, staff.city, { institutionId });
  const form = formWith(aPdf());
  expect(await ask(`POST /applications/:id/attachments?kind=${kind}`, { id: applicationId }, form)).toEqual(
    only({ 201: who }, whoSees.hospital),
  );
});

it('whoever was invited adds the papers of its own application', async ({ ask, staff }) => {
  const { applicationId } = staff.applicant;
  expect(await ask('POST /applications/:id/attachments?kind=deed', { id: applicationId }, formWith(aPdf()))).toEqual(
    only({ 201: [...reviewer, 'applicant'] }, whoSees.invited),
  );
});
