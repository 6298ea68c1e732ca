import { expect } from 'vitest';
import { enterReport } from '../../../testing/reports/index.ts';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { reportRoutes } from './routes.ts';

const it = scopesAt(reportRoutes);

it('a report is submitted by the admin of its institution alone', async ({ ask, by, staff }) => {
  const id = await enterReport(by, staff.hospital.institutionId);
  expect(await ask('POST /reports/:id/submit', { id }, { remarks: 'Sesuai.' })).toEqual(
    only({ 200: people('hospital', 'admin') }, whoSees.hospital),
  );
});
