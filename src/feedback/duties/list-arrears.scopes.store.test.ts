import { expect } from 'vitest';
import { feedbackDoor, oblige } from '../../../testing/feedback/index.ts';
import { only, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { refreshArrears } from './keep-arrears.ts';

const it = scopesAt(feedbackDoor);

it('everybody but applicants asks, for what is of its own region or its own institution', async ({
  ask,
  by,
  portal,
  staff,
}) => {
  const [own, other] = [staff.hospital.institutionId, staff.stranger.institutionId];
  await oblige(by, own);
  await oblige(by, other);
  await refreshArrears(by);
  const asking = whoSees.anything.filter((name) => !name.includes('applicant'));
  expect(await ask('GET /feedback-arrears')).toEqual(only({ 200: asking }, whoSees.anything));

  const shown = async (as: Officer, query = ''): Promise<string[]> => {
    const { body } = await portal.call(as, 'GET', `/feedback-arrears${query}`);
    return body.institutions.map(({ institutionId }: { institutionId: string }) => institutionId).toSorted();
  };
  expect(await shown(staff.pusat.auditor)).toEqual([own, other].toSorted());
  expect(await shown(staff.elsewhere.reviewer)).toEqual([other]);
  expect(await shown(staff.city.reviewer)).toEqual([own]);
  expect(await shown(staff.city.reviewer, '?office=7371')).toEqual([]);
  expect(await shown(staff.stranger.operator)).toEqual([other]);
  expect(await shown(staff.hospital.integrator)).toEqual([own]);
});

it('no one of an institution is let into the list of a region by naming its office', async ({ portal, staff }) => {
  const { status, body } = await portal.call(staff.hospital.admin, 'GET', '/feedback-arrears?office=73');
  const ids = (body.institutions ?? []).map(({ institutionId }: { institutionId: string }) => institutionId);
  expect([status, ids.filter((id: string) => id !== staff.hospital.institutionId)]).toEqual([200, []]);
});
