import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterApplication, walkTo } from '../../../testing/applications/index.ts';
import { draftOf, ordinaryRight, scanOf } from '../../../testing/papers/index.ts';
import { type Authority, aMonday, openAuthority } from '../../../testing/rights/index.ts';
import { askEveryone, enterStaff, openPortal, type Portal, people, type Staff } from '../../../testing/staff/index.ts';
import { checkConnection, declareConnection, getConnection } from '../../access/index.ts';
import { getInstitution } from '../../institutions/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import { draftAddendum } from '../draft-addendum.ts';
import { enterSignedAgreement } from '../enter-signed.ts';
import { printingRoutes } from './routes.ts';

let authority: Authority;
let portal: Portal;
let staff: Staff;
let agreementId: Uuid;
let applicationId: Uuid;
let connectionId: Uuid;

beforeAll(async () => {
  authority = await openAuthority();
  staff = await enterStaff(authority);
  portal = await openPortal(authority, printingRoutes);
  const { institutionId } = staff.hospital;
  const scan = scanOf('PKS', aMonday);
  const draft = { ...draftOf(institutionId), agreementPaper: scan, annexPaper: scan };
  agreementId = (await enterSignedAgreement(authority, draft)).agreementId;
  const rights = [{ ...ordinaryRight, dailyQuota: 5 }];
  const addendum = { number: 'ADD/1', effectiveFrom: aMonday, endsOn: draft.endsOn, annex: { rights } };
  await draftAddendum(authority, agreementId, addendum);
  const entered = await enterApplication(authority, staff.city, { institutionId });
  applicationId = (await walkTo(authority, entered, { staff, office: staff.city }, 'approved')).applicationId;
  connectionId = await checkedConnection(institutionId);
});

afterAll(async () => {
  await portal.close();
  await authority.close();
});

async function checkedConnection(institutionId: Uuid): Promise<Uuid> {
  const institution = await getInstitution(authority.pool, institutionId);
  const line = { kind: 'vpn', provider: 'PT Jaringan Contoh', networks: ['10.9.0.0/16'] } as const;
  const paper = { number: 'surat 1', date: aMonday, result: '' };
  const id = await declareConnection(authority, institution, line, paper, { platformBersama: true });
  await checkConnection(authority, await getConnection(authority.pool, id), true, paper);
  return id;
}

const trial = {
  ...{ number: 'BA/8', date: aMonday, place: 'RSUD Contoh', client: 'SIMRS 4.2', beganOn: aMonday },
  ...{ checks: [], isReady: true, followUp: [], people: [] },
};
const ofCity = [...people('pusat'), ...people('province'), ...people('city')];
const foreign = [...people('elsewhere'), ...people('stranger')];

it('the blank form is for the staff of the region that its office is in', async () => {
  expect(await askEveryone(portal, staff, 'GET', '/offices/3278/prints/application-form')).toEqual({
    200: ofCity,
    404: [...people('elsewhere'), ...people('hospital'), ...people('stranger'), 'applicant'],
    401: ['nobody'],
  });
});

describe.each(['form', 'decision'])('the %s of an application', (paper) => {
  it('is for those who may read the application', async () => {
    expect(await askEveryone(portal, staff, 'GET', `/applications/${applicationId}/prints/${paper}`)).toEqual({
      200: [...ofCity, ...people('hospital', 'admin')],
      403: people('hospital', 'operator', 'integrator'),
      404: [...foreign, 'applicant'],
      401: ['nobody'],
    });
  });
});

it('minutes of a trial are for the reviewer of the office that holds the application', async () => {
  const body = { ...trial, endedOn: '2026-03-01' };
  expect(await askEveryone(portal, staff, 'POST', `/applications/${applicationId}/prints/trial-minutes`, body)).toEqual(
    {
      // Let through to the trial's days, which are wrong.
      400: ['city reviewer'],
      403: [...ofCity.filter((name) => name !== 'city reviewer'), ...people('hospital')],
      404: [...foreign, 'applicant'],
      401: ['nobody'],
    },
  );
});

it('an applicant prints the form of the one application that it was invited to', async () => {
  const own = `/applications/${staff.applicant.applicationId}/prints/form`;
  expect((await portal.print(staff.applicant, 'GET', own)).status).toBe(200);
});

describe.each([
  'prints/agreement',
  'prints/guideline',
  'prints/non-disclosure',
  'prints/responsibility',
  'addenda/2/print',
])('%s of an agreement', (paper) => {
  it('is for those who may read the agreement', async () => {
    expect(await askEveryone(portal, staff, 'GET', `/agreements/${agreementId}/${paper}`)).toEqual({
      200: [...ofCity, ...people('hospital', 'admin', 'integrator')],
      403: ['hospital operator'],
      404: [...foreign, 'applicant'],
      401: ['nobody'],
    });
  });
});

it('minutes of a closed network are for those who may see the institution', async () => {
  expect(await askEveryone(portal, staff, 'GET', `/connections/${connectionId}/prints/minutes`)).toEqual({
    200: [...ofCity, ...people('hospital')],
    404: [...foreign, 'applicant'],
    401: ['nobody'],
  });
});

it('what is unknown is told as what lies elsewhere', async () => {
  const unknown = '019cb2de-0d60-7000-8000-000000000001';
  for (const path of [
    '/offices/9999/prints/application-form',
    `/applications/${unknown}/prints/form`,
    `/agreements/${unknown}/prints/agreement`,
    `/connections/${unknown}/prints/minutes`,
  ]) {
    expect((await portal.call(staff.pusat.head, 'GET', path)).status).toBe(404);
  }
});
