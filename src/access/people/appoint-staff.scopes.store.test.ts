import { expect } from 'vitest';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { peopleRoutes } from './people-routes.ts';

const it = scopesAt(peopleRoutes);

const letter = { letterNo: '800/7/2026', letterDate: '2026-03-02', startsOn: '2026-03-02' };

it('an officer of an office is appointed by its administrator', async ({ ask }) => {
  const clerk = { name: 'Petugas Baru', roles: ['reviewer'], appointment: letter };
  expect(await ask('POST /offices/:office/officers', { office: '3278' }, clerk)).toEqual(
    only({ 201: people('city', 'administrator') }, whoSees.city),
  );
});

it('a body with faults appoints nobody, and is told all of them at once', async ({ portal, staff }) => {
  const appointment = { ...letter, letterDate: '2026-02-30', startsOn: 'kemarin' };
  const body = { name: ' ', roles: ['institution_admin'], appointment };
  const answer = await portal.call(staff.city.administrator, 'POST', '/offices/3278/officers', body);
  const faults = answer.body.parameters.map(({ name, code }: { name: string; code: string }) => `${name} ${code}`);
  expect([answer.status, faults.toSorted()]).toEqual([
    400,
    ['appointment.letterDate format', 'appointment.startsOn format', 'name pattern', 'roles.0 enum'],
  ]);
});
