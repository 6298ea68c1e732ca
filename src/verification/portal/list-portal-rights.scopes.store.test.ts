import { expect } from 'vitest';
import { signedRight } from '../../../testing/agreements/index.ts';
import { only, operatorDoor, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import type { Officer } from '../../institutions/index.ts';

const it = scopesAt(operatorDoor);

it('rights to ask under are listed to operators, to each those of the own institution', async ({
  ask,
  by,
  portal,
  staff,
}) => {
  const known = {
    [await signedRight(by, staff.hospital.institutionId, { method: 'web_portal' })]: 'own',
    [await signedRight(by, staff.stranger.institutionId, { method: 'web_portal' })]: 'foreign',
  };
  expect(await ask('GET /portal-rights')).toEqual(
    only({ 200: [...people('hospital', 'operator'), ...people('stranger', 'operator')] }, whoSees.anything),
  );
  const listed = async (officer: Officer) => {
    const { rights } = (await portal.call(officer, 'GET', '/portal-rights')).body;
    return rights.flatMap(({ rightId }: { rightId: string }) => known[rightId] ?? []);
  };
  expect(await listed(staff.hospital.operator)).toEqual(['own']);
  expect(await listed(staff.stranger.operator)).toEqual(['foreign']);
});

it('what can be asked about at all is told to whoever is signed in', async ({ ask }) => {
  expect(await ask('GET /elements')).toEqual(only({ 200: whoSees.anything }, whoSees.anything));
  expect(await ask('GET /error-catalogue')).toEqual(only({ 200: whoSees.anything }, whoSees.anything));
});
