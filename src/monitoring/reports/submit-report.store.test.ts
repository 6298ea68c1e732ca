import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterReport } from '../../../testing/reports/index.ts';
import { type Authority, aMonday, openAuthority } from '../../../testing/rights/index.ts';
import { enterInstitution, type InstitutionPeople, openPortal, type Portal } from '../../../testing/staff/index.ts';
import type { Day, Uuid } from '../../kernel/index.ts';
import { getReport, listReports } from './find-reports.ts';
import { reportRoutes } from './routes.ts';
import { submitReport } from './submit-report.ts';

let authority: Authority;
let portal: Portal;
let hospital: InstitutionPeople;
let reportId: Uuid;

beforeAll(async () => {
  authority = await openAuthority();
  portal = await openPortal(authority, reportRoutes);
  hospital = await enterInstitution(authority, '32', 'RSUD_CONTOH');
  reportId = await enterReport(authority, hospital.institutionId, '2026-01-16' as Day);
});
afterAll(async () => {
  await portal.close();
  await authority.close();
});

describe('a report', () => {
  it('names nobody', async () => {
    const report = await getReport(authority.pool, reportId);
    await expect(submitReport(authority, hospital.admin, report, '3278014101909001')).rejects.toMatchObject({
      field: 'remarks',
    });
  });

  it('is submitted once, also when it is late, and owed no more', async () => {
    const path = `/reports/${reportId}`;
    expect((await portal.call(hospital.admin, 'GET', path)).body).toMatchObject({
      ...{ state: 'late', daysLate: 45, figures: { hits: 42 }, remarks: null },
    });
    const submitted = await portal.call(hospital.admin, 'POST', `${path}/submit`, { remarks: 'Sesuai.' });
    expect(submitted.body).toMatchObject({
      ...{ state: 'submitted', daysLate: 0, submittedOn: aMonday, remarks: 'Sesuai.' },
    });
    expect((await portal.call(hospital.admin, 'POST', `${path}/submit`, { remarks: '' })).status).toBe(409);
    const listed = (state: 'submitted' | 'owed') =>
      listReports(authority.pool, hospital.admin, { limit: 50, state }, aMonday);
    expect(await listed('submitted')).toHaveLength(1);
    expect(await listed('owed')).toEqual([]);
  });
});
