import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, openAuthority } from '../../../testing/rights/index.ts';
import { askEveryone, enterStaff, openPortal, type Portal, people, type Staff } from '../../../testing/staff/index.ts';
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

const outside = [...people('hospital'), ...people('stranger'), 'applicant'];
const region = [...people('pusat'), ...people('province'), ...people('city')];

const letter = { letterNo: '800/7/2026', letterDate: '2026-03-02', startsOn: '2026-03-02' };
const clerk = { name: 'Petugas Baru', appointment: letter };

describe('offices', () => {
  it('are listed to staff alone, each the own region', async () => {
    expect(await askEveryone(portal, staff, 'GET', '/offices')).toEqual({
      200: [...region, ...people('elsewhere')],
      403: outside,
      401: ['nobody'],
    });
    const codes = async (by: keyof Pick<Staff, 'pusat' | 'province' | 'city'>) =>
      (await portal.call(staff[by].auditor, 'GET', '/offices')).body.offices.map(
        (office: { officeCode: string }) => office.officeCode,
      );
    expect(await codes('pusat')).toEqual(['00', '32', '3278', '73', '7371', '91']);
    expect(await codes('province')).toEqual(['32', '3278']);
    expect(await codes('city')).toEqual(['3278']);
  });

  it('are shown to the staff of their region', async () => {
    expect(await askEveryone(portal, staff, 'GET', '/offices/3278')).toEqual({
      200: region,
      404: [...people('elsewhere'), ...outside],
      401: ['nobody'],
    });
  });

  it('that lie elsewhere are told like those that do not exist', async () => {
    const told = async (code: string) => {
      const { instance: _, ...problem } = (await portal.call(staff.city.head, 'GET', `/offices/${code}`)).body;
      return problem;
    };
    expect(await told('7371')).toEqual(await told('9999'));
  });

  it('get their letterhead from their own administrator', async () => {
    const head = { government: 'PEMERINTAH KOTA TASIKMALAYA', address: 'Jalan Contoh No. 1', contact: '' };
    expect(await askEveryone(portal, staff, 'PUT', '/offices/3278/letterhead', head)).toEqual({
      200: people('city', 'administrator'),
      403: [...people('pusat'), ...people('province'), ...people('city', 'head', 'reviewer', 'auditor')],
      404: [...people('elsewhere'), ...outside],
      401: ['nobody'],
    });
    expect((await portal.call(staff.pusat.auditor, 'GET', '/offices/3278')).body).toMatchObject(head);
  });
});

describe('staff', () => {
  it('is listed to the staff of the region', async () => {
    expect(await askEveryone(portal, staff, 'GET', '/offices/3278/officers')).toEqual({
      200: region,
      404: [...people('elsewhere'), ...outside],
      401: ['nobody'],
    });
  });

  it('is appointed by the own administrator', async () => {
    const body = { ...clerk, roles: ['reviewer'] };
    expect(await askEveryone(portal, staff, 'POST', '/offices/3278/officers', body)).toEqual({
      201: people('city', 'administrator'),
      403: [...people('pusat'), ...people('province'), ...people('city', 'head', 'reviewer', 'auditor')],
      404: [...people('elsewhere'), ...outside],
      401: ['nobody'],
    });
  });

  it('of an office without one gets its administrator from that of pusat', async () => {
    expect(await askEveryone(portal, staff, 'POST', '/offices/91/administrators', clerk)).toEqual({
      201: people('pusat', 'administrator'),
      403: people('pusat', 'head', 'reviewer', 'auditor'),
      404: [...people('province'), ...people('city'), ...people('elsewhere'), ...outside],
      401: ['nobody'],
    });
    const again = await portal.call(staff.pusat.administrator, 'POST', '/offices/91/administrators', clerk);
    expect(again).toMatchObject({ status: 409, body: { code: 'conflict', field: 'lost' } });
  });

  it('is appointed by a body without faults only, and is told all of them at once', async () => {
    const body = {
      name: ' ',
      roles: ['institution_admin'],
      appointment: { ...letter, letterDate: '2026-02-30', startsOn: 'kemarin' },
    };
    const { status, body: problem } = await portal.call(
      staff.city.administrator,
      'POST',
      '/offices/3278/officers',
      body,
    );
    const faults = problem.parameters.map(({ name, code }: { name: string; code: string }) => `${name} ${code}`);
    expect([status, faults.toSorted()]).toEqual([
      400,
      ['appointment.letterDate format', 'appointment.startsOn format', 'name pattern', 'roles.0 enum'],
    ]);
  });
});
