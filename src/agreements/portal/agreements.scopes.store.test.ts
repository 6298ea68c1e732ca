import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftOf, ordinaryRight, scanOf } from '../../../testing/papers/index.ts';
import { type Authority, aMonday, openAuthority } from '../../../testing/rights/index.ts';
import { enterStaff, openPortal, type Portal, type Staff } from '../../../testing/staff/index.ts';
import type { Officer } from '../../institutions/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import { noScan } from '../../platform/files/index.ts';
import { type EnteredAgreement, enterSignedAgreement } from '../enter-signed.ts';
import { NO_TRUST } from '../signatures/index.ts';
import { agreementRoutes } from './routes.ts';

let authority: Authority;
let staff: Staff;
let portal: Portal;
let entered: EnteredAgreement;
let people: Readonly<Record<string, Officer>>;

beforeAll(async () => {
  authority = await openAuthority();
  staff = await enterStaff(authority);
  portal = await openPortal(authority, (app, parts) =>
    agreementRoutes(app, { ...parts, scan: noScan, trustedSigners: NO_TRUST }),
  );
  const paper = scanOf('PKS', aMonday);
  const draft = draftOf(staff.hospital.institutionId);
  entered = await enterSignedAgreement(authority, { ...draft, agreementPaper: paper, annexPaper: paper });
  people = peopleOf(staff);
});

afterAll(async () => {
  await portal.close();
  await authority.close();
});

/** Everybody who might ask about the agreement of the city's hospital. */
function peopleOf({ pusat, province, city, elsewhere, hospital, stranger }: Staff): Record<string, Officer> {
  const offices = { pusat, province, city, elsewhere };
  const institutions = { hospital, stranger };
  const office = Object.entries(offices).flatMap(([of, { head, reviewer, administrator, auditor }]) =>
    Object.entries({ head, reviewer, administrator, auditor }).map(([role, who]) => [`${of} ${role}`, who]),
  );
  const institution = Object.entries(institutions).flatMap(([of, { admin, operator, integrator }]) =>
    Object.entries({ admin, operator, integrator }).map(([role, who]) => [`${of} ${role}`, who]),
  );
  return Object.fromEntries([...office, ...institution]);
}

const strangers = ['elsewhere head', 'elsewhere reviewer', 'elsewhere administrator', 'elsewhere auditor'];
const foreigners = [...strangers, 'stranger admin', 'stranger operator', 'stranger integrator'];
const offices = ['pusat', 'province', 'city'];
const readers = [
  ...offices.flatMap((of) => ['head', 'reviewer', 'administrator', 'auditor'].map((role) => `${of} ${role}`)),
  'hospital admin',
  'hospital integrator',
];

type Method = Parameters<Portal['call']>[1];

/** Who is let through to the use case, which then refuses an empty body (400) or an order of things (409), or answers. */
async function whoMay(method: Method, path: string, body?: () => object) {
  const may: string[] = [];
  const unseen: string[] = [];
  for (const [name, officer] of Object.entries(people)) {
    const { status } = await portal.call(officer, method, path, body?.());
    if (status === 404) unseen.push(name);
    else if (status !== 403) may.push(name);
  }
  return { may, unseen };
}

const emptyForm = () => {
  const form = new FormData();
  form.set('facts', '{}');
  return form;
};
const rights = [ordinaryRight];
const addendum = { number: 'A', effectiveFrom: aMonday, endsOn: '2026-12-31', annex: { rights } };
const facts = { number: 'x', startsOn: aMonday, endsOn: aMonday };
const renewal = () => ({ number: 'R', annexNumber: 'J', endsOn: '2020-01-01' });

describe('an agreement', () => {
  it('is read by its institution, its office and those above it, and by nobody else', async () => {
    for (const path of [
      `/agreements/${entered.agreementId}`,
      `/agreements/${entered.agreementId}/differences?from=1&to=1`,
    ]) {
      const { may, unseen } = await whoMay('GET', path);
      expect(may.toSorted()).toEqual(readers.toSorted());
      expect(unseen.toSorted()).toEqual(foreigners.toSorted());
    }
  });

  it('is in the lists of those who may read it, and theirs alone; whoever may read none has no list', async () => {
    for (const [name, officer] of Object.entries(people)) {
      const { status, body } = await portal.call(officer, 'GET', '/agreements');
      const found = (body.agreements ?? []).map(({ agreementId }: { agreementId: Uuid }) => agreementId);
      expect([name, found]).toEqual([name, readers.includes(name) ? [entered.agreementId] : []]);
      expect([name, status]).toEqual([name, name.endsWith('operator') ? 403 : 200]);
    }
  });

  it('is told to a stranger as one that is not there', async () => {
    const unknown = await portal.call(staff.elsewhere.head, 'GET', '/agreements/019cb2de-0d60-7000-8000-000000000001');
    const foreign = await portal.call(staff.elsewhere.head, 'GET', `/agreements/${entered.agreementId}`);
    const { instance: _, ...said } = unknown.body;
    expect(foreign.body).toMatchObject(said);
    expect((await portal.call(undefined, 'GET', `/agreements/${entered.agreementId}`)).status).toBe(401);
  });
});

describe('what is written', () => {
  it('names no application of somebody else, which is told as one that does not exist', async () => {
    const told = async (applicationId: string | null) => {
      const draft = { ...draftOf(staff.stranger.institutionId), applicationId };
      const { status, body } = await portal.call(staff.elsewhere.reviewer, 'POST', '/agreements', draft);
      return { status, body: { ...body, instance: '' } };
    };
    const none = await told('019cb2de-0d60-7000-8000-000000000001');
    expect([none.status, none.body.field]).toEqual([409, 'institutionId']);
    expect(await told(staff.applicant.applicationId)).toEqual(none);
  });

  const writing: readonly [string, Method, () => string, () => object][] = [
    ['a draft', 'PUT', () => `/agreements/${entered.agreementId}`, () => facts],
    ['an annex', 'PUT', () => `/agreements/${entered.agreementId}/annex`, () => ({ number: 'x', annex: { rights } })],
    ['a renewal', 'POST', () => `/agreements/${entered.agreementId}/renewal`, renewal],
    [
      'an addendum',
      'POST',
      () => `/agreements/${entered.agreementId}/addenda`,
      () => ({ ...addendum, endsOn: '2020-01-01' }),
    ],
    ["an addendum's draft", 'PUT', () => `/agreements/${entered.agreementId}/addenda/1`, () => addendum],
    ['a letter', 'POST', () => `/rights/${entered.rights.A}/letter`, emptyForm],
    ['an uplift', 'POST', () => `/rights/${entered.rights.A}/uplifts`, emptyForm],
  ];

  it.each(writing)('%s is by the reviewer of the office that holds it', async (_, method, path, body) => {
    const { may, unseen } = await whoMay(method, path(), body);
    expect(may).toEqual(['city reviewer']);
    expect(unseen.toSorted()).toEqual(foreigners.toSorted());
  });

  it('a draft for an institution is by the reviewer of its office', async () => {
    const body = () => ({ ...draftOf(staff.hospital.institutionId), endsOn: '2020-01-01' });
    const { may, unseen } = await whoMay('POST', '/agreements', body);
    expect(may).toEqual(['city reviewer']);
    expect(unseen.toSorted()).toEqual(foreigners.toSorted());
  });
});

describe('what is signed', () => {
  const signing: readonly [string, () => string][] = [
    ['an agreement', () => `/agreements/${entered.agreementId}/signature`],
    ['an annex', () => `/agreements/${entered.agreementId}/juknis-signature`],
    ['an addendum', () => `/agreements/${entered.agreementId}/addenda/2/signature`],
  ];

  it.each(signing)('%s is by the head of the office that holds it', async (_, path) => {
    const { may, unseen } = await whoMay('POST', path(), emptyForm);
    expect(may).toEqual(['city head']);
    expect(unseen.toSorted()).toEqual(foreigners.toSorted());
  });

  it('an agreement is ended by the head of the office that holds it', async () => {
    const { may, unseen } = await whoMay('POST', `/agreements/${entered.agreementId}/end`, () => ({ reason: 'surat' }));
    expect(may).toEqual(['city head']);
    expect(unseen.toSorted()).toEqual(foreigners.toSorted());
  });
});
