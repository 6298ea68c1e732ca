import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, openAuthority } from '../../../testing/rights/index.ts';
import { askEveryone, enterStaff, openPortal, type Portal, people, type Staff } from '../../../testing/staff/index.ts';
import type { Institution } from '../../institutions/index.ts';
import { changeSetting } from '../../settings/index.ts';
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
const hospital = (rest = '') => `/institutions/${staff.hospital.institutionId}${rest}`;

describe('institutions', () => {
  it('are listed to everybody but applicants: to offices their region, to people of one themselves', async () => {
    expect(await askEveryone(portal, staff, 'GET', '/institutions')).toEqual({
      200: [...region, ...people('elsewhere'), ...people('hospital'), ...people('stranger')],
      403: ['applicant'],
      401: ['nobody'],
    });
    const slugs = async (by: Parameters<Portal['call']>[0], query = '') =>
      (await portal.call(by, 'GET', `/institutions${query}`)).body.institutions.map(({ slug }: Institution) => slug);
    expect(await slugs(staff.pusat.auditor)).toEqual(['RSUD_CONTOH', 'RSUD_LAIN']);
    expect(await slugs(staff.province.auditor)).toEqual(['RSUD_CONTOH']);
    expect(await slugs(staff.elsewhere.auditor)).toEqual(['RSUD_LAIN']);
    expect(await slugs(staff.stranger.operator)).toEqual(['RSUD_LAIN']);
    expect(await slugs(staff.stranger.operator, '?office=3278')).toEqual([]);
    expect(await slugs(staff.city.auditor, '?office=7371')).toEqual([]);
  });

  it('are shown to the staff of the region and to their own people', async () => {
    expect(await askEveryone(portal, staff, 'GET', hospital())).toEqual({
      200: [...region, ...people('hospital')],
      404: [...people('elsewhere'), ...people('stranger'), 'applicant'],
      401: ['nobody'],
    });
  });

  it('get address, leader and supervisor from a reviewer of their office, by a letter', async () => {
    const contact = {
      address: 'Jalan Contoh No. 2',
      leaderName: 'Direktur Contoh',
      leaderPosition: 'Direktur',
      supervisor: '',
    };
    const body = { ...contact, letterNo: '445/1/2026' };
    expect(await askEveryone(portal, staff, 'PUT', hospital(), body)).toEqual({
      200: people('city', 'reviewer'),
      403: [
        ...people('pusat'),
        ...people('province'),
        ...people('city', 'head', 'administrator', 'auditor'),
        ...people('hospital'),
      ],
      404: [...people('elsewhere'), ...people('stranger'), 'applicant'],
      401: ['nobody'],
    });
    expect((await portal.call(staff.hospital.operator, 'GET', hospital())).body).toMatchObject(contact);
    const { letterNo: _, ...without } = body;
    expect((await portal.call(staff.city.reviewer, 'PUT', hospital(), without)).body.parameters).toEqual([
      expect.objectContaining({ name: 'letterNo', code: 'required' }),
    ]);
  });

  it('say how many may appoint others, and that one alone is fewer than recommended', async () => {
    const seen = async () => (await portal.call(staff.city.auditor, 'GET', hospital())).body;
    expect(await seen()).toMatchObject({
      office: { officeCode: '3278', name: 'Disdukcapil Kota Tasikmalaya' },
      users: { active: 3, deactivated: 0, operators: 1, integrators: 1 },
      adminsActive: 1,
      adminsRecommended: 2,
      notices: ['one_admin'],
    });
    await changeSetting(authority, 'adminsRecommended', 1, '800/2/2026');
    expect(await seen()).toMatchObject({ adminsActive: 1, notices: [] });
  });

  it('are looked for by a query without faults only', async () => {
    const wrong = await portal.call(staff.pusat.head, 'GET', '/institutions?limit=201&class=desa');
    const faults = wrong.body.parameters.map(({ name, code }: { name: string; code: string }) => `${name} ${code}`);
    expect([wrong.status, faults.toSorted()]).toEqual([400, ['class enum', 'limit pattern']]);
  });
});
