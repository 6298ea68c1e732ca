import { describe, expect } from 'vitest';
import { enterApplication } from '../../../testing/applications/index.ts';
import { aPdf } from '../../../testing/files/index.ts';
import { marks, only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import { checkFile, noScan } from '../../platform/files/index.ts';
import { addAttachment } from './add-attachment.ts';
import { applicationRoutes } from './routes.ts';

const it = scopesAt(applicationRoutes);

const paper = () => checkFile({ name: `${marks.own}.pdf`, content: aPdf(marks.own) }, noScan);

describe('papers are listed and handed out to those who may read the application', () => {
  it('that somebody was invited to', async ({ ask, by, staff }) => {
    const id = staff.applicant.applicationId as Uuid;
    const fileId = await addAttachment(by, staff.applicant, id, { kind: 'deed', file: await paper() });
    const readers = only({ 200: whoSees.invited }, whoSees.invited);
    expect(await ask('GET /applications/:id/attachments', { id })).toEqual(readers);
    expect(await ask('GET /applications/:id/attachments/:fileId', { id, fileId })).toEqual(readers);
  });

  it('of an institution', async ({ ask, by, staff }) => {
    const { institutionId } = staff.hospital;
    const { applicationId: id } = await enterApplication(by, staff.city, { institutionId });
    const fileId = await addAttachment(by, staff.city.reviewer, id, { kind: 'other', file: await paper() });
    const readers = only({ 200: [...whoSees.city, ...people('hospital', 'admin')] }, whoSees.hospital);
    expect(await ask('GET /applications/:id/attachments', { id })).toEqual(readers);
    expect(await ask('GET /applications/:id/attachments/:fileId', { id, fileId })).toEqual(readers);
  });
});

it('a paper is handed out with its own application and with no other', async ({ by, portal, staff }) => {
  const { applicationId } = await enterApplication(by, staff.city);
  const file = { kind: 'other', file: await paper() } as const;
  const fileId = await addAttachment(by, staff.city.reviewer, applicationId, file);
  const other = `/applications/${staff.applicant.applicationId}/attachments/${fileId}`;
  expect((await portal.call(staff.applicant, 'GET', other)).status).toBe(404);
  const own = await portal.call(staff.city.auditor, 'GET', `/applications/${applicationId}/attachments/${fileId}`);
  expect([own.status, own.text]).toEqual([200, aPdf(marks.own).toString()]);
});
