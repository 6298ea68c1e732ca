import { expect } from 'vitest';
import { enterApplication, walkTo } from '../../../testing/applications/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { applicationRoutes } from './routes.ts';

const it = scopesAt(applicationRoutes);

const head = people('city', 'head');
const reviewer = people('city', 'reviewer');

/** Who leads an approved application on. */
const moves = [
  ['POST /applications/:id/mou', head],
  ['POST /applications/:id/request-credentials', [...reviewer, ...people('hospital', 'admin', 'integrator')]],
  ['POST /applications/:id/await-network', reviewer],
  ['POST /applications/:id/repeat-network-check', reviewer],
  ['POST /applications/:id/activate', reviewer],
] as const;

it.for(moves)('%s is for %j', async ([route, who], { ask, by, staff }) => {
  const { institutionId } = staff.hospital;
  const draft = await enterApplication(by, staff.city, { institutionId });
  const { applicationId } = await walkTo(by, draft, { staff, office: staff.city }, 'approved');
  // Let through to the version, which nobody has seen.
  expect(await ask(route, { id: applicationId }, { version: 99 })).toEqual(only({ 409: who }, whoSees.hospital));
});

it.for(moves)('%s is for nobody who was invited', async ([route, who], { ask, staff }) => {
  const office = who.filter((name) => name.startsWith('city'));
  expect(await ask(route, { id: staff.applicant.applicationId }, { version: 99 })).toEqual(
    only({ 409: office }, whoSees.invited),
  );
});
