import { expect } from 'vitest';
import { enterApplication } from '../../../testing/applications/index.ts';
import { aMonday } from '../../../testing/rights/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { printingRoutes } from './routes.ts';

const it = scopesAt(printingRoutes);

it('minutes of a trial are for a reviewer of the office that holds the application', async ({ ask, by, staff }) => {
  const { institutionId } = staff.hospital;
  const { applicationId } = await enterApplication(by, staff.city, { institutionId });
  const trial = {
    ...{ number: 'BA/8', date: aMonday, place: 'RSUD Contoh', client: 'SIMRS 4.2' },
    ...{ beganOn: aMonday, endedOn: '2026-03-01', checks: [], isReady: true, followUp: [], people: [] },
  };
  expect(await ask('POST /applications/:id/prints/trial-minutes', { id: applicationId }, trial)).toEqual(
    // Let through to the trial's days, which are wrong.
    only({ 400: people('city', 'reviewer') }, whoSees.hospital),
  );
});
