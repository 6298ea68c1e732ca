import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftOf, ordinaryRight, scanOf } from '../../testing/papers/index.ts';
import { type Authority, aMonday, type Gate, openAuthority, openGate } from '../../testing/rights/index.ts';
import { askEveryone, enterStaff, openPortal, type Portal, people, type Staff } from '../../testing/staff/index.ts';
import { enterSignedAgreement } from '../agreements/index.ts';
import { addDays, type Uuid, uuidV7 } from '../kernel/index.ts';
import { prepareLetter, signLetter, switchoverRoutes } from './index.ts';

let authority: Authority;
let staff: Staff;
let gate: Gate;
let portal: Portal;
let own: Uuid;
let foreign: Uuid;

beforeAll(async () => {
  authority = await openAuthority();
  staff = await enterStaff(authority);
  gate = await openGate(authority);
  portal = await openPortal(authority, (app, parts) => switchoverRoutes(app, { ...gate, ...parts }));
  own = await rightOf(staff.hospital.institutionId);
  foreign = await rightOf(staff.stranger.institutionId);
});

afterAll(async () => {
  await portal.close();
  await gate.close();
  await authority.close();
});

/** A right that returns data, of an institution of either city. */
async function rightOf(institutionId: Uuid): Promise<Uuid> {
  const right = { ...ordinaryRight, answerMode: 'values', valuesUntil: addDays(aMonday, 200) } as const;
  const paper = scanOf('PKS', aMonday);
  const draft = draftOf(institutionId, { annex: { rights: [right] } });
  const { rights } = await enterSignedAgreement(authority, { ...draft, agreementPaper: paper, annexPaper: paper });
  return rights.A as Uuid;
}

const announcement = { kind: 'announcement', valuesUntil: addDays(aMonday, 60), reason: 'Pengalihan.' } as const;
const prepare = () => prepareLetter(authority, staff.city.reviewer, own, announcement);
const sandbox = { about: 'sandbox', nik: '3278011704859990', values: {} };

const ask = (method: 'GET' | 'POST', path: string, body?: object) => askEveryone(portal, staff, method, path, body);
/** Offices that do not see the city, an institution of another city, and the applicant. */
const strangers = [...people('elsewhere'), ...people('stranger'), 'applicant'];
const above = [...people('pusat'), ...people('province')];

describe('who may do what about a right of the city', () => {
  it('everyone of an office above or at the city, and the institution, reads', async () => {
    const readers = [...above, ...people('city'), ...people('hospital', 'admin', 'integrator')];
    for (const path of [`/rights/${own}/switchover`, `/rights/${own}/switchover/guide`]) {
      const got = await ask('GET', path);
      expect(got).toEqual({ 200: readers, 403: ['hospital operator'], 404: strangers, 401: ['nobody'] });
    }
  });

  it('the reviewer of the city alone prepares a letter', async () => {
    const got = await ask('POST', `/rights/${own}/switchover/letters`, announcement);
    expect(got).toEqual({
      201: ['city reviewer'],
      403: [...above, ...people('city', 'head', 'administrator', 'auditor'), ...people('hospital')],
      404: strangers,
      401: ['nobody'],
    });
  });

  it('the head of the city alone signs it', async () => {
    const got = await ask('POST', `/switchover-letters/${await prepare()}/signature`);
    expect(got).toEqual({
      200: ['city head'],
      403: [...above, ...people('city', 'reviewer', 'administrator', 'auditor'), ...people('hospital')],
      404: strangers,
      401: ['nobody'],
    });
  });

  it('whoever reads prints a signed letter', async () => {
    const letterId = await prepare();
    await signLetter(authority, staff.city.head, letterId, 'http://localhost:8080');
    const got = await ask('GET', `/switchover-letters/${letterId}/print`);
    expect(got).toEqual({
      200: [...above, ...people('city'), ...people('hospital', 'admin', 'integrator')],
      403: ['hospital operator'],
      404: strangers,
      401: ['nobody'],
    });
  });

  it('head and reviewer of the city see both answers side by side', async () => {
    const got = await ask('POST', `/rights/${own}/switchover/try`, sandbox);
    expect(got).toEqual({
      200: ['city head', 'city reviewer'],
      403: [...above, ...people('city', 'administrator', 'auditor'), ...people('hospital')],
      404: strangers,
      401: ['nobody'],
    });
  });
});

describe('the list', () => {
  it('is of everyone who may read, and shows what lies in its region', async () => {
    const got = await ask('GET', '/old-clients');
    expect(got[403]).toEqual(['hospital operator', 'stranger operator', 'applicant']);
    const seen = async (as = staff.pusat.head) => {
      const { body } = await portal.call(as, 'GET', '/old-clients');
      return body.oldClients.map(({ rightId }: { rightId: Uuid }) => rightId).toSorted();
    };
    expect(await seen()).toEqual([own, foreign].toSorted());
    for (const as of [staff.province.auditor, staff.city.reviewer, staff.hospital.admin]) {
      expect(await seen(as)).toEqual([own]);
    }
    for (const as of [staff.elsewhere.head, staff.stranger.integrator]) expect(await seen(as)).toEqual([foreign]);
  });

  it('narrowed to another office shows no more than before', async () => {
    const { body } = await portal.call(staff.city.reviewer, 'GET', '/old-clients?office=7371');
    expect(body.oldClients).toEqual([]);
  });
});

it('a letter that waits for its signature is known to the offices alone', async () => {
  const letterId = await prepare();
  const lettersFor = async (as = staff.city.head) => {
    const { body } = await portal.call(as, 'GET', `/rights/${own}/switchover`);
    return body.letters.map((letter: { letterId: Uuid }) => letter.letterId);
  };
  expect(await lettersFor()).toContain(letterId);
  expect(await lettersFor(staff.hospital.admin)).not.toContain(letterId);
  const { body } = await portal.call(staff.hospital.admin, 'GET', '/old-clients');
  expect(body.oldClients[0].draftId).toBeNull();
});

it('an id of nothing is told as a foreign one', async () => {
  const unknown = uuidV7(0);
  for (const path of [`/rights/${unknown}/switchover`, `/rights/${foreign}/switchover`]) {
    const { status, body } = await portal.call(staff.city.head, 'GET', path);
    expect([status, body.detail]).toEqual([404, 'There is no such thing here.']);
  }
  expect((await portal.call(staff.city.head, 'POST', `/switchover-letters/${unknown}/signature`)).status).toBe(404);
});
