import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aForm, anApplicant, enterApplication, walkTo } from '../../../testing/applications/index.ts';
import { aPdf } from '../../../testing/files/index.ts';
import { type Authority, openAuthority } from '../../../testing/rights/index.ts';
import { enterStaff, openPortal, type Portal, type PortalAnswer, type Staff } from '../../../testing/staff/index.ts';
import { getOfficer, type Officer } from '../../institutions/index.ts';
import { noScan } from '../../platform/files/index.ts';
import { getApplication } from './find-application.ts';
import { inviteApplicant } from './invite-applicant.ts';
import type { Application } from './model.ts';
import { applicationRoutes } from './routes.ts';

let authority: Authority;
let portal: Portal;
let staff: Staff;
/** An application that a person of its own fills in, and the one of somebody else, both at the city's office. */
let invited: { application: Application; applicant: Officer };
let foreign: Officer;

beforeAll(async () => {
  authority = await openAuthority();
  staff = await enterStaff(authority);
  portal = await openPortal(authority, (app, parts) => applicationRoutes(app, { ...parts, scan: noScan }));
  foreign = (await invite()).applicant;
});
beforeEach(async () => {
  invited = await invite();
});
afterAll(async () => {
  await portal.close();
  await authority.close();
});

async function invite() {
  const reviewer = { ...staff.city.reviewer, officeCode: '3278' };
  const whom = { institutionName: 'Klinik Contoh', name: 'Pemohon Contoh', email: 'pemohon@contoh.go.id' };
  const { applicationId, officerId } = await inviteApplicant(authority, reviewer, whom);
  return {
    application: await getApplication(authority.pool, applicationId),
    applicant: await getOfficer(authority.pool, officerId),
  };
}

/** Everybody who there is, in relation to an application at the office of a city, of a hospital or an applicant. */
function everybody(): Record<string, Officer | undefined> {
  const { city, province, pusat, elsewhere, hospital, stranger } = staff;
  return {
    'head of the office': city.head,
    'reviewer of the office': city.reviewer,
    'administrator of the office': city.administrator,
    'auditor of the office': city.auditor,
    'head of the province': province.head,
    'reviewer of the province': province.reviewer,
    'head of pusat': pusat.head,
    'reviewer of pusat': pusat.reviewer,
    'auditor of pusat': pusat.auditor,
    'head elsewhere': elsewhere.head,
    'reviewer elsewhere': elsewhere.reviewer,
    'admin of the institution': hospital.admin,
    'operator of the institution': hospital.operator,
    'integrator of the institution': hospital.integrator,
    'admin of another institution': stranger.admin,
    'its applicant': invited.applicant,
    'another applicant': foreign,
    nobody: undefined,
  };
}

/** Who gets which status; a call that is let through may be refused for what it says (400) or does (409). */
async function letThrough(
  call: (who: Officer | undefined) => Promise<PortalAnswer>,
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = { through: [], forbidden: [], unseen: [], unknown: [] };
  for (const [name, who] of Object.entries(everybody())) {
    const { status } = await call(who);
    const kind = { 401: 'unknown', 403: 'forbidden', 404: 'unseen' }[status] ?? 'through';
    if (status >= 500) throw new Error(`${name} met ${status}`);
    found[kind]?.push(name);
  }
  return found;
}

const city = ['head', 'reviewer', 'administrator', 'auditor'].map((role) => `${role} of the office`);
const above = [
  'head of the province',
  'reviewer of the province',
  'head of pusat',
  'reviewer of pusat',
  'auditor of pusat',
];
const elsewhere = ['head elsewhere', 'reviewer elsewhere'];
const institution = ['admin', 'operator', 'integrator'].map((role) => `${role} of the institution`);
const without = (from: string[], ...names: string[]) => from.filter((name) => !names.includes(name));

describe('an application that an applicant fills in', () => {
  const path = (more = '') => `/applications/${invited.application.applicationId}${more}`;
  const unseen = [...elsewhere, ...institution, 'admin of another institution', 'another applicant'];

  it('is read by its office, those above it, and its applicant', async () => {
    for (const more of ['', '/attachments']) {
      expect(await letThrough((who) => portal.call(who, 'GET', path(more)))).toEqual({
        through: [...city, ...above, 'its applicant'],
        forbidden: [],
        unseen,
        unknown: ['nobody'],
      });
    }
  });

  it('is written on, submitted and given papers by a reviewer of its office, and its applicant', async () => {
    const { version } = invited.application;
    const written = { version, applicant: anApplicant(), form: aForm() };
    const calls = [
      (who?: Officer) => portal.call(who, 'PUT', path(), written),
      (who?: Officer) => portal.call(who, 'POST', path('/submit'), { version: 99 }),
      (who?: Officer) => portal.upload(who, path('/attachments?kind=deed'), 'akta.pdf', aPdf()),
    ];
    for (const call of calls) {
      expect(await letThrough(call)).toEqual({
        through: ['reviewer of the office', 'its applicant'],
        forbidden: [...without(city, 'reviewer of the office'), ...above],
        unseen,
        unknown: ['nobody'],
      });
    }
  });

  it('is checked by a reviewer of its office, and by nobody who applies', async () => {
    const letter = { version: 99, letterNo: '1', reason: 'x' };
    const calls = [
      (who?: Officer) => portal.call(who, 'POST', path('/take-up'), { version: 99 }),
      (who?: Officer) => portal.call(who, 'POST', path('/return'), { version: 99, reason: 'x' }),
      (who?: Officer) => portal.call(who, 'POST', path('/forward'), letter),
      (who?: Officer) => portal.upload(who, path('/attachments?kind=region_head_letter'), 'surat.pdf', aPdf()),
    ];
    for (const call of calls) {
      expect(await letThrough(call)).toEqual({
        through: ['reviewer of the office'],
        forbidden: [...without(city, 'reviewer of the office'), ...above, 'its applicant'],
        unseen,
        unknown: ['nobody'],
      });
    }
  });

  it('is decided on by the head of pusat alone', async () => {
    const decision = { version: 99, decision: 'approve' };
    expect(await letThrough((who) => portal.call(who, 'POST', path('/decide'), decision))).toEqual({
      through: ['head of pusat'],
      forbidden: [...city, ...without(above, 'head of pusat'), 'its applicant'],
      unseen,
      unknown: ['nobody'],
    });
  });
});

describe('an application that was forwarded', () => {
  it('is checked by a reviewer of pusat, while its office goes on reading it', async () => {
    const draft = await enterApplication(authority, staff.city);
    const { applicationId } = await walkTo(authority, draft, { staff, office: staff.city }, 'forwarded');
    const unseen = [...elsewhere, ...institution, 'admin of another institution', 'its applicant', 'another applicant'];
    const returning = (who?: Officer) =>
      portal.call(who, 'POST', `/applications/${applicationId}/return`, { version: 99, reason: 'x' });
    expect(await letThrough(returning)).toEqual({
      through: ['reviewer of pusat'],
      forbidden: [...city, ...without(above, 'reviewer of pusat')],
      unseen,
      unknown: ['nobody'],
    });
    const reading = (who?: Officer) => portal.call(who, 'GET', `/applications/${applicationId}`);
    expect(await letThrough(reading)).toEqual({
      through: [...city, ...above],
      forbidden: [],
      unseen,
      unknown: ['nobody'],
    });
  });
});

describe('an application of an institution', () => {
  it('is read and written on by its admin, not by its other users, and not by another institution', async () => {
    const { institutionId } = staff.hospital;
    const { applicationId, version } = await enterApplication(authority, staff.city, { institutionId });
    const expected = {
      forbidden: ['operator of the institution', 'integrator of the institution'],
      unseen: [...elsewhere, 'admin of another institution', 'its applicant', 'another applicant'],
      unknown: ['nobody'],
    };
    expect(await letThrough((who) => portal.call(who, 'GET', `/applications/${applicationId}`))).toEqual({
      ...expected,
      through: [...city, ...above, 'admin of the institution'],
    });
    const written = { version: version + 99, applicant: anApplicant(), form: aForm() };
    const writing = (who?: Officer) => portal.call(who, 'PUT', `/applications/${applicationId}`, written);
    expect(await letThrough(writing)).toEqual({
      through: ['reviewer of the office', 'admin of the institution'],
      forbidden: [...without(city, 'reviewer of the office'), ...above, ...expected.forbidden],
      unseen: expected.unseen,
      unknown: ['nobody'],
    });
  });
});

describe('a new application', () => {
  const reviewers = ['reviewer of the office', 'reviewer of the province', 'reviewer of pusat', 'reviewer elsewhere'];

  it('is registered, and an applicant invited, by a reviewer, at the own office', async () => {
    const form = { applicant: anApplicant({ class: null }), form: aForm() };
    const whom = { institutionName: 'Klinik', name: 'Pemohon', email: 'a@contoh.go.id' };
    const calls = [
      (who?: Officer) => portal.call(who, 'POST', '/applications', form),
      (who?: Officer) => portal.call(who, 'POST', '/applications/invitations', whom),
    ];
    for (const call of calls) {
      const { through, unseen, unknown } = await letThrough(call);
      expect({ through, unseen, unknown }).toEqual({ through: reviewers, unseen: [], unknown: ['nobody'] });
    }
    const { body } = await portal.call(staff.province.reviewer, 'POST', '/applications', form);
    expect(await getApplication(authority.pool, body.applicationId)).toMatchObject({ officeCode: '32' });
  });

  it('to renew is opened by the admin of an institution, for its own', async () => {
    const { through, unseen } = await letThrough((who) => portal.call(who, 'POST', '/applications/renewals', {}));
    expect({ through, unseen }).toEqual({
      through: ['admin of the institution', 'admin of another institution'],
      unseen: [],
    });
    const { body } = await portal.call(staff.stranger.admin, 'GET', '/applications');
    expect(body.applications).toMatchObject([{ institutionId: staff.stranger.institutionId, officeCode: '7371' }]);
  });
});

describe('a list', () => {
  const listed = async (who: Officer | undefined, query = '') => {
    const { status, body } = await portal.call(who, 'GET', `/applications?limit=200${query}`);
    return status === 200 ? body.applications : status;
  };

  it('shows the region of an office, and nothing beside it', async () => {
    const offices = async (who: Officer) => [
      ...new Set((await listed(who)).map(({ officeCode }: Application) => officeCode)),
    ];
    expect(await offices(staff.city.auditor)).toEqual(['3278']);
    expect((await offices(staff.province.auditor)).toSorted()).toEqual(['32', '3278']);
    expect(await offices(staff.elsewhere.auditor)).toEqual(['7371']);
    expect((await offices(staff.pusat.auditor)).length).toBeGreaterThanOrEqual(4);
    expect(await listed(staff.city.auditor, '&office=7371')).toEqual([]);
  });

  it('shows an applicant its own application, and an institution its own', async () => {
    const { applicationId } = invited.application;
    expect(await listed(invited.applicant)).toMatchObject([{ applicationId }]);
    for (const { institutionId } of await listed(staff.hospital.admin)) {
      expect(institutionId).toBe(staff.hospital.institutionId);
    }
    expect(await listed(staff.hospital.admin, `&institution=${staff.stranger.institutionId}`)).toEqual([]);
  });

  it('is none for operators, integrators and strangers', async () => {
    const { operator, integrator } = staff.hospital;
    expect([await listed(operator), await listed(integrator), await listed(undefined)]).toEqual([403, 403, 401]);
  });
});

it('an application elsewhere is told as one that does not exist', async () => {
  const told = async (id: string) => {
    const { status, body } = await portal.call(staff.elsewhere.reviewer, 'GET', `/applications/${id}`);
    return { status, body: { ...body, instance: '' } };
  };
  const none = await told('019cb2de-0d60-7000-8000-000000000001');
  expect(none.status).toBe(404);
  expect(await told(invited.application.applicationId)).toEqual(none);
});

it('a paper is fetched with the application that it belongs to, and with no other', async () => {
  const { applicationId } = invited.application;
  const { body } = await portal.upload(
    invited.applicant,
    `/applications/${applicationId}/attachments?kind=deed`,
    'a.pdf',
    aPdf(),
  );
  const [{ fileId }] = body.attachments;
  const get = (who: Officer | undefined, id: string) =>
    portal.call(who, 'GET', `/applications/${id}/attachments/${fileId}`);
  expect(await get(invited.applicant, applicationId)).toMatchObject({ status: 200, text: aPdf().toString() });
  expect((await get(staff.city.auditor, applicationId)).status).toBe(200);
  expect((await get(foreign, applicationId)).status).toBe(404);
  expect((await get(foreign, foreign.applicationId ?? '')).status).toBe(404);
  expect((await get(staff.hospital.admin, applicationId)).status).toBe(404);
});
