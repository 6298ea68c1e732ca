import { expect } from 'vitest';
import { enterApplication, walkTo } from '../../../testing/applications/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { printingRoutes } from './routes.ts';

const it = scopesAt(printingRoutes);

it('the form of an application, and the decision on it, are for those who may read it', async ({ ask, by, staff }) => {
  const { institutionId } = staff.hospital;
  const entered = await enterApplication(by, staff.city, { institutionId });
  const { applicationId } = await walkTo(by, entered, { staff, office: staff.city }, 'approved');
  for (const paper of ['form', 'decision']) {
    expect(await ask('GET /applications/:id/prints/:paper', { id: applicationId, paper })).toEqual(
      only({ 200: [...whoSees.city, ...people('hospital', 'admin')] }, whoSees.hospital),
    );
  }
});

it('the form of an application without an institution is for whoever was invited to it', async ({ ask, staff }) => {
  const { applicationId } = staff.applicant;
  expect(await ask('GET /applications/:id/prints/:paper', { id: applicationId, paper: 'form' })).toEqual(
    only({ 200: whoSees.invited }, whoSees.invited),
  );
});
