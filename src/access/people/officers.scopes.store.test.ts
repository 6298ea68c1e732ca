import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, openAuthority } from '../../../testing/rights/index.ts';
import {
  askEveryone,
  enterOfficer,
  enterStaff,
  openPortal,
  type Portal,
  people,
  type Staff,
} from '../../../testing/staff/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { peopleRoutes } from './people-routes.ts';

let authority: Authority;
let staff: Staff;
let portal: Portal;
let clerk: Officer;
let user: Officer;

beforeAll(async () => {
  authority = await openAuthority();
  staff = await enterStaff(authority);
  portal = await openPortal(authority, peopleRoutes);
  clerk = await enterOfficer(authority, { officeCode: '3278', roles: ['reviewer'], name: 'Petugas Kedua' });
  const { institutionId } = staff.hospital;
  user = await enterOfficer(authority, { institutionId, roles: ['operator'], name: 'Operator Kedua' });
});

afterAll(async () => {
  await portal.close();
  await authority.close();
});

const region = [...people('pusat'), ...people('province'), ...people('city')];
const outside = [...people('hospital'), ...people('stranger'), 'applicant'];
const change = { roles: ['reviewer'], position: 'Petugas', employeeNo: '', email: '', phone: '' };
const letter = { letterNo: '800/8/2026', letterDate: '2026-03-02', startsOn: '2026-04-01', endsOn: '2026-04-30' };
const end = { because: 'moved', letterNo: '800/9/2026' };

/** Who manages somebody at the city's office; `done` is the status of what is done. */
const byCityAdministrator = (done: number) => ({
  [done]: people('city', 'administrator'),
  403: [...people('pusat'), ...people('province'), ...people('city', 'head', 'reviewer', 'auditor')],
  404: [...people('elsewhere'), ...outside],
  401: ['nobody'],
});

/** Who manages somebody at the hospital: its admin, and none of the authority. */
const byHospitalAdmin = (done: number) => ({
  [done]: people('hospital', 'admin'),
  403: [...region, ...people('hospital', 'operator', 'integrator')],
  404: [...people('elsewhere'), ...people('stranger'), 'applicant'],
  401: ['nobody'],
});

describe('an officer of an office', () => {
  const path = (rest = '') => `/officers/${clerk.officerId}${rest}`;

  it('is shown to the staff of the region, with its letters', async () => {
    expect(await askEveryone(portal, staff, 'GET', path())).toEqual({
      200: region,
      404: [...people('elsewhere'), ...outside],
      401: ['nobody'],
    });
    expect((await portal.call(staff.pusat.auditor, 'GET', path())).body).toMatchObject({
      name: 'Petugas Kedua',
      officeCode: '3278',
      appointments: [{ letterNo: '800/1/2026', startsOn: '2026-01-02', endsOn: null }],
    });
  });

  it('is changed, appointed anew and ended by the own administrator', async () => {
    expect(await askEveryone(portal, staff, 'PUT', path(), change)).toEqual(byCityAdministrator(200));
    expect(await askEveryone(portal, staff, 'POST', path('/appointments'), letter)).toEqual(byCityAdministrator(201));
    expect(await askEveryone(portal, staff, 'POST', path('/end'), end)).toEqual(byCityAdministrator(200));
    const { body } = await portal.call(staff.city.auditor, 'GET', path());
    expect(body).toMatchObject({
      position: 'Petugas',
      status: 'deactivated',
      endedOn: '2026-03-02',
      endedBecause: 'moved',
    });
    expect(body.appointments[0]).toMatchObject(letter);
  });
});

describe('a user of an institution', () => {
  const path = (rest = '') => `/officers/${user.officerId}${rest}`;
  const operator = { ...change, roles: ['operator', 'integrator'] };

  it('is shown to the staff of the region and to its admin', async () => {
    expect(await askEveryone(portal, staff, 'GET', path())).toEqual({
      200: [...region, ...people('hospital', 'admin')],
      403: people('hospital', 'operator', 'integrator'),
      404: [...people('elsewhere'), ...people('stranger'), 'applicant'],
      401: ['nobody'],
    });
  });

  it('is changed, appointed anew and ended by its admin', async () => {
    expect(await askEveryone(portal, staff, 'PUT', path(), operator)).toEqual(byHospitalAdmin(200));
    expect(await askEveryone(portal, staff, 'POST', path('/appointments'), letter)).toEqual(byHospitalAdmin(201));
    expect(await askEveryone(portal, staff, 'POST', path('/end'), end)).toEqual(byHospitalAdmin(200));
  });

  it('never gets a role of the authority', async () => {
    const asHead = { ...change, roles: ['head'] };
    const { operator: other } = staff.hospital;
    expect(await portal.call(staff.hospital.admin, 'PUT', `/officers/${other.officerId}`, asHead)).toMatchObject({
      status: 400,
      body: { field: 'roles' },
    });
  });
});

describe('an applicant', () => {
  it('is shown and managed by nobody here: its application is', async () => {
    const everybody = [...region, ...people('elsewhere'), ...outside];
    const path = `/officers/${staff.applicant.officerId}`;
    expect(await askEveryone(portal, staff, 'GET', path)).toEqual({ 404: everybody, 401: ['nobody'] });
    expect(await askEveryone(portal, staff, 'POST', `${path}/end`, end)).toEqual({ 404: everybody, 401: ['nobody'] });
  });
});

describe('an officer elsewhere', () => {
  it('is told like one that does not exist', async () => {
    const told = async (id: string) => {
      const { instance: _, ...problem } = (await portal.call(staff.city.administrator, 'GET', `/officers/${id}`)).body;
      return problem;
    };
    const unknown = await told('019cb2de-0d60-7000-8000-00000000ffff');
    expect(await told(staff.elsewhere.head.officerId)).toEqual(unknown);
    expect(await told(staff.stranger.operator.officerId)).toEqual(unknown);
  });
});
