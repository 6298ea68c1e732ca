import { expect } from 'vitest';
import { personas } from '../../../testing/population/index.ts';
import { only, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import type { Officer } from '../../institutions/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import { inTransaction } from '../../platform/sql/index.ts';
import { keepCoverage } from './keep-coverage.ts';
import { reportPersons } from './report-persons.ts';
import { coverageRoutes } from './routes.ts';

const it = scopesAt(coverageRoutes);

const march = '?from=2026-03&to=2026-03';

it('that of an institution is shown to itself, to its region and to pusat', async ({ ask, staff }) => {
  const route = 'GET /institutions/:institution/feedback-coverage?from=2026-03&to=2026-03';
  expect(await ask(route, { institution: staff.hospital.institutionId })).toEqual(
    only({ 200: whoSees.hospital }, whoSees.hospital),
  );
});

it('the board is shown to everybody but applicants: to offices their region, to people of an institution themselves', async ({
  ask,
  by,
  portal,
  staff,
}) => {
  const give = (institutionId: Uuid) =>
    inTransaction(by.pool, (tx) =>
      reportPersons(tx, by.keys, { institutionId, at: by.clock.business(), niks: [personas.hendra.nik] }),
    );
  await give(staff.hospital.institutionId);
  await give(staff.stranger.institutionId);
  await keepCoverage(by);
  const readers = whoSees.anything.filter((name) => !name.includes('applicant'));
  expect(await ask('GET /feedback-coverage?from=2026-03&to=2026-03')).toEqual(only({ 200: readers }, whoSees.anything));

  const slugs = async (as: Officer, query = march): Promise<string[]> => {
    const { body } = await portal.call(as, 'GET', `/feedback-coverage${query}`);
    return body.institutions.map(({ slug }: { slug: string }) => slug).toSorted();
  };
  expect(await slugs(staff.pusat.head)).toEqual(['RSUD_CONTOH', 'RSUD_LAIN']);
  expect(await slugs(staff.province.head)).toEqual(['RSUD_CONTOH']);
  expect(await slugs(staff.elsewhere.head)).toEqual(['RSUD_LAIN']);
  expect(await slugs(staff.stranger.operator)).toEqual(['RSUD_LAIN']);
  expect(await slugs(staff.stranger.operator, `${march}&office=3278`)).toEqual([]);
  expect(await slugs(staff.city.head, `${march}&office=7371`)).toEqual([]);
});
