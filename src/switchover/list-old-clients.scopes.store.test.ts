import { expect } from 'vitest';
import { only, people, scopesAt, switchoverDoor, whoSees } from '../../testing/staff/index.ts';
import { preparedLetter, returningRight } from '../../testing/switchover/index.ts';
import type { Officer } from '../institutions/index.ts';
import { uuidV7 } from '../kernel/index.ts';
import type { OldClient } from './index.ts';

const it = scopesAt(switchoverDoor);

const without = [...people('hospital', 'operator'), ...people('stranger', 'operator'), 'applicant', 'other applicant'];

it('who has yet to move is listed to all but operators and applicants', async ({ ask, by, staff }) => {
  await returningRight(by, staff.hospital.institutionId);
  await returningRight(by, staff.stranger.institutionId);
  const readers = whoSees.anything.filter((name) => !without.includes(name));
  expect(await ask('GET /old-clients')).toEqual(only({ 200: readers }, whoSees.anything));
});

it('an office is listed its region, an institution its own, whatever they ask for', async ({ by, portal, staff }) => {
  const { pusat, province, city, elsewhere, hospital, stranger } = staff;
  const known = {
    [await returningRight(by, hospital.institutionId)]: 'own',
    [await returningRight(by, stranger.institutionId)]: 'foreign',
  };
  const listed = async (officer: Officer, query = '') => {
    const { oldClients } = (await portal.call(officer, 'GET', `/old-clients?limit=200${query}`)).body;
    return oldClients.flatMap(({ rightId }: OldClient) => known[rightId] ?? []).toSorted();
  };
  expect(await listed(pusat.head)).toEqual(['foreign', 'own']);
  for (const reader of [province.auditor, city.reviewer, hospital.admin]) expect(await listed(reader)).toEqual(['own']);
  for (const reader of [elsewhere.head, stranger.integrator]) expect(await listed(reader)).toEqual(['foreign']);
  expect(await listed(city.reviewer, '&office=7371')).toEqual([]);
  expect(await listed(hospital.admin, '&office=7371')).toEqual([]);
});

it('a letter that waits for its signature is named to offices alone', async ({ by, portal, staff }) => {
  const own = await returningRight(by, staff.hospital.institutionId);
  const letterId = await preparedLetter(by, staff, own);
  const draftTo = async (officer: Officer) => {
    const { oldClients } = (await portal.call(officer, 'GET', '/old-clients?limit=200')).body;
    return oldClients.find(({ rightId }: OldClient) => rightId === own).draftId;
  };
  for (const { auditor } of [staff.pusat, staff.province, staff.city]) expect(await draftTo(auditor)).toBe(letterId);
  for (const user of [staff.hospital.admin, staff.hospital.integrator]) expect(await draftTo(user)).toBeNull();
});

it('no list goes on from a right elsewhere, which is told as one that does not exist', async ({
  by,
  portal,
  staff,
}) => {
  await returningRight(by, staff.hospital.institutionId);
  const foreign = await returningRight(by, staff.stranger.institutionId, 10);
  const after = async (officer: Officer, id: string) =>
    (await portal.call(officer, 'GET', `/old-clients?after=${id}`)).body.oldClients;
  for (const reader of [staff.city.auditor, staff.hospital.admin]) {
    expect(await after(reader, foreign)).toEqual([]);
    expect(await after(reader, uuidV7(0))).toEqual([]);
  }
});
