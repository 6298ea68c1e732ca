import { expect } from 'vitest';
import { aMonday } from '../../../testing/rights/index.ts';
import { enterOfficer, marks, only, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { addDays } from '../../kernel/index.ts';
import { peopleRoutes } from './people-routes.ts';

const it = scopesAt(peopleRoutes);

it('who works at an office is listed to its staff and to that of the offices above it', async ({ ask }) => {
  expect(await ask('GET /offices/:office/officers', { office: '3278' })).toEqual(
    only({ 200: whoSees.city }, whoSees.city),
  );
});

it('with the last day of their letters, by status and by role', async ({ by, portal, staff: { city } }) => {
  const of = { officeCode: '3278', roles: ['auditor', 'reviewer'] as const, name: 'Auditor Rekaan' };
  const letter = { letterNo: '800/7', letterDate: aMonday, startsOn: aMonday, endsOn: addDays(aMonday, 90) };
  await enterOfficer(by, of, letter);
  const listed = async (query: string) => {
    const { body } = await portal.call(city.head, 'GET', `/offices/3278/officers?${query}`);
    return body.officers.map(({ name, appointedUntil }: Record<string, unknown>) => [name, appointedUntil]);
  };
  expect(await listed('role=auditor&status=active')).toEqual([
    ['Auditor Rekaan', addDays(aMonday, 90)],
    [`auditor Tasik ${marks.own}`, null],
  ]);
  expect(await listed('role=auditor&status=deactivated')).toEqual([]);
});
