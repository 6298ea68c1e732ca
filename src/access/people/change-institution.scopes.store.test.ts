import { expect } from 'vitest';
import { only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { peopleRoutes } from './people-routes.ts';

const it = scopesAt(peopleRoutes);

it('an institution is changed by a reviewer of its office, by a letter', async ({ ask, portal, staff }) => {
  const contact = { address: 'Jalan Contoh 2', leaderName: 'Direktur', leaderPosition: 'Direktur', supervisor: '' };
  const { institutionId } = staff.hospital;
  const body = { ...contact, letterNo: '445/1/2026' };
  expect(await ask('PUT /institutions/:institution', { institution: institutionId }, body)).toEqual(
    only({ 200: people('city', 'reviewer') }, whoSees.hospital),
  );
  const path = `/institutions/${institutionId}`;
  expect((await portal.call(staff.hospital.operator, 'GET', path)).body).toMatchObject(contact);
  expect((await portal.call(staff.city.reviewer, 'PUT', path, contact)).body.parameters).toEqual([
    expect.objectContaining({ name: 'letterNo', code: 'required' }),
  ]);
});
