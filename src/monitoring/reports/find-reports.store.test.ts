import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterReport } from '../../../testing/reports/index.ts';
import { type Authority, openAuthority } from '../../../testing/rights/index.ts';
import { enterInstitution } from '../../../testing/staff/index.ts';
import { addDays, type Day, type Uuid } from '../../kernel/index.ts';
import { listReports } from './find-reports.ts';

const due = '2026-01-16' as Day;

let authority: Authority;
let first: Uuid;
let next: Uuid;

beforeAll(async () => {
  authority = await openAuthority();
  const { institutionId } = await enterInstitution(authority, '32', 'RSUD_CONTOH');
  next = await enterReport(authority, institutionId, addDays(due, 9));
  first = await enterReport(authority, institutionId, due);
});
afterAll(() => authority.close());

async function listed(today: Day, filter: Partial<Parameters<typeof listReports>[2]> = {}): Promise<Uuid[]> {
  const everywhere = { officeCode: '00', institutionId: null };
  const reports = await listReports(authority.pool, everywhere, { limit: 50, ...filter }, today);
  return reports.map(({ reportId }) => reportId);
}

describe('reports', () => {
  it('are late after their day, and owed before and after', async () => {
    expect(await listed(due, { state: 'late' })).toEqual([]);
    expect(await listed(addDays(due, 1), { state: 'late' })).toEqual([first]);
    for (const today of [due, addDays(due, 1)]) expect(await listed(today, { state: 'owed' })).toEqual([first, next]);
  });

  it('are listed a page at a time, those first that are due the longest', async () => {
    expect(await listed(due, { limit: 1 })).toEqual([first]);
    expect(await listed(due, { limit: 1, after: first })).toEqual([next]);
    expect(await listed(due, { limit: 1, after: next })).toEqual([]);
  });
});
