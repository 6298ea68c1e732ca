import { describe, expect } from 'vitest';
import { aPdf, formWith } from '../../../testing/files/index.ts';
import { enterOfficer, marks, only, people, scopesAt, whoSees } from '../../../testing/staff/index.ts';
import { peopleRoutes } from './people-routes.ts';

const it = scopesAt(peopleRoutes);

const letter = { letterNo: '800/9/2026', letterDate: '2026-03-02', startsOn: '2026-04-01' };
const scan = () => formWith(aPdf(marks.own));

describe('the scan of a letter of appointment', () => {
  it('is uploaded by whoever appoints officers of an office', async ({ ask }) => {
    expect(await ask('POST /offices/:office/officers/letters', { office: '3278' }, scan())).toEqual(
      only({ 201: people('city', 'administrator') }, whoSees.city),
    );
    expect(await ask('POST /offices/:office/administrators/letters', { office: '3278' }, scan())).toEqual(
      only({ 201: people('pusat', 'administrator') }, whoSees.city),
    );
  });

  it('is uploaded by whoever appoints users of an institution', async ({ ask, staff }) => {
    const { institutionId: institution } = staff.hospital;
    expect(await ask('POST /institutions/:institution/users/letters', { institution }, scan())).toEqual(
      only({ 201: people('hospital', 'admin') }, whoSees.hospital),
    );
    expect(await ask('POST /institutions/:institution/admins/letters', { institution }, scan())).toEqual(
      only({ 201: people('city', 'reviewer', 'administrator') }, whoSees.hospital),
    );
  });

  it('is borne by letters of where it was uploaded alone, and read by who reads the officer', async ({
    ask,
    by,
    portal,
    staff,
  }) => {
    const clerk = await enterOfficer(by, { officeCode: '3278', roles: ['reviewer'], name: 'Petugas Ketiga' });
    const path = `/officers/${clerk.officerId}/appointments`;
    const upload = async (who: keyof typeof staff & ('city' | 'elsewhere'), office: string) =>
      (await portal.call(staff[who].administrator, 'POST', `/offices/${office}/officers/letters`, scan())).body.fileId;
    const foreign = await upload('elsewhere', '7371');
    const refused = await portal.call(staff.city.administrator, 'POST', path, { ...letter, fileId: foreign });
    expect([refused.status, refused.body.field]).toEqual([404, 'fileId']);

    const fileId = await upload('city', '3278');
    expect((await portal.call(staff.city.administrator, 'POST', path, { ...letter, fileId })).status).toBe(201);
    expect(await ask('GET /officers/:officer/letters/:fileId', { officer: clerk.officerId, fileId })).toEqual(
      only({ 200: whoSees.city }, whoSees.city),
    );
    const other = await portal.call(staff.city.administrator, 'GET', `/officers/${clerk.officerId}/letters/${foreign}`);
    expect(other.status).toBe(404);
  });
});
