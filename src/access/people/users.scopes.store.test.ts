import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, openAuthority } from '../../../testing/rights/index.ts';
import { askEveryone, enterStaff, openPortal, type Portal, people, type Staff } from '../../../testing/staff/index.ts';
import type { ListedOfficer } from '../../institutions/index.ts';
import { peopleRoutes } from './people-routes.ts';

let authority: Authority;
let staff: Staff;
let portal: Portal;

beforeAll(async () => {
  authority = await openAuthority();
  staff = await enterStaff(authority);
  portal = await openPortal(authority, peopleRoutes);
});

afterAll(async () => {
  await portal.close();
  await authority.close();
});

const region = [...people('pusat'), ...people('province'), ...people('city')];
const foreign = [...people('elsewhere'), ...people('stranger'), 'applicant'];
const hospital = (rest: string) => `/institutions/${staff.hospital.institutionId}${rest}`;

const person = {
  name: 'Pengguna Baru',
  appointment: { letterNo: '800/7/2026', letterDate: '2026-03-02', startsOn: '2026-03-02' },
};
const lost = { because: 'resigned', letterNo: '445/9/2026' };

describe('users of an institution', () => {
  it('are listed to the staff of the region and to its admin', async () => {
    expect(await askEveryone(portal, staff, 'GET', hospital('/users'))).toEqual({
      200: [...region, ...people('hospital', 'admin')],
      403: people('hospital', 'operator', 'integrator'),
      404: foreign,
      401: ['nobody'],
    });
  });

  it('are appointed by its admin', async () => {
    const body = { ...person, roles: ['operator'] };
    expect(await askEveryone(portal, staff, 'POST', hospital('/users'), body)).toEqual({
      201: people('hospital', 'admin'),
      403: [...region, ...people('hospital', 'operator', 'integrator')],
      404: foreign,
      401: ['nobody'],
    });
  });

  it('come in pages', async () => {
    const page = async (query: string) => {
      const { body } = await portal.call(staff.hospital.admin, 'GET', hospital(`/users${query}`));
      return [body.total, body.officers.map(({ name, acting }: ListedOfficer) => `${name} ${acting}`)];
    };
    expect(await page('?limit=1')).toEqual([4, ['Pengguna Baru true']]);
    expect(await page('?limit=3&page=2')).toEqual([4, ['operator RSUD_CONTOH true']]);
    expect(await page('?status=deactivated')).toEqual([0, []]);
  });
});

describe('the first admin of an institution', () => {
  it('is appointed by reviewers and administrators of its office, while there is none that may act', async () => {
    expect(await askEveryone(portal, staff, 'POST', hospital('/admins'), person)).toEqual({
      409: people('city', 'reviewer', 'administrator'),
      403: [...people('pusat'), ...people('province'), ...people('city', 'head', 'auditor'), ...people('hospital')],
      404: foreign,
      401: ['nobody'],
    });
  });

  it('is appointed anew when all are lost, and those are out at once', async () => {
    const { status, body } = await portal.call(staff.city.reviewer, 'POST', hospital('/admins'), { ...person, lost });
    expect(status).toBe(201);
    expect((await portal.call(staff.hospital.admin, 'GET', hospital('/users'))).status).toBe(401);
    const { officers } = (await portal.call(staff.city.reviewer, 'GET', hospital('/users?status=active'))).body;
    const admins = officers.filter(({ roles }: ListedOfficer) => roles.includes('institution_admin'));
    expect(admins).toMatchObject([{ officerId: body.officerId, name: 'Pengguna Baru' }]);
  });
});
