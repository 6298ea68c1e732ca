import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftOf, ordinaryRight, scanOf } from '../../../testing/papers/index.ts';
import { personas } from '../../../testing/population/index.ts';
import {
  type Authority,
  aMonday,
  enterPersonas,
  type Gate,
  openAuthority,
  openGate,
} from '../../../testing/rights/index.ts';
import { enterOfficer, enterStaff, openPortal, type Portal, type Staff } from '../../../testing/staff/index.ts';
import { changeRightStatus, getRight } from '../../access/index.ts';
import { enterSignedAgreement, type GivenRight } from '../../agreements/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { type Uuid, uuidV7 } from '../../kernel/index.ts';
import { changeSetting } from '../../settings/index.ts';
import { portalRoutes } from './routes.ts';

let authority: Authority;
let staff: Staff;
let gate: Gate;
let portal: Portal;
let rights: Readonly<Record<string, Uuid>>;
let colleague: Officer;

const { hendra } = personas;
const atPortal = { ...ordinaryRight, method: 'web_portal', networks: ['127.0.0.1/32'], documents: ['ektp'] } as const;
/** The portal is called from 127.0.0.1 in tests. */
const granted: Readonly<Record<string, GivenRight>> = {
  ward: atPortal,
  elsewhere: { ...atPortal, networks: ['10.1.0.0/16'] },
  forCases: { ...atPortal, requiresCase: true },
  suspended: atPortal,
};

beforeAll(async () => {
  authority = await openAuthority();
  await enterPersonas(authority);
  staff = await enterStaff(authority);
  const { institutionId, operator } = staff.hospital;
  const annex = { rights: Object.entries(granted).map(([key, right]) => ({ ...right, key })) };
  const paper = scanOf('PKS', aMonday);
  const papers = { agreementPaper: paper, annexPaper: paper };
  rights = (await enterSignedAgreement(authority, { ...draftOf(institutionId, { annex }), ...papers })).rights;
  await changeRightStatus(authority, await getRight(authority.pool, `${rights.suspended}`), 'suspend', 'uji');
  colleague = await enterOfficer(authority, { institutionId, roles: ['operator'], name: `Rekan ${operator.name}` });
  gate = await openGate(authority);
  portal = await openPortal(authority, (app, parts) => portalRoutes(app, { ...gate, ...parts }));
});
afterAll(async () => {
  await portal.close();
  await gate.close();
  await authority.close();
});

const path = (right: string) => `/rights/${rights[right]}/verifications`;
const question = { nik: hendra.nik, elements: { NAMA_LGKP: `${hendra.nama_lgkp}` } };
const verify = (right: string, as: Officer = staff.hospital.operator, change: object = {}) =>
  portal.call(as, 'POST', path(right), { ...question, ...change });

/** What the log has of a question: the record of its id. */
async function recordOf({ body }: { readonly body: { readonly id?: string; readonly instance?: string } }) {
  const id = body.id ?? body.instance?.slice('urn:uuid:'.length);
  const text = `SELECT kind, outcome, right_id, credential_id, officer_ref, case_ref, method, purpose, charged
    FROM access_record WHERE request_id = $1`;
  const { rows } = await authority.pool.query(text, [id]);
  expect(rows).toHaveLength(1);
  return rows[0];
}

describe('a question of an operator', () => {
  it('answers sesuai and tidak sesuai in the words of /v1 without a score, with what is left of the day', async () => {
    const { body } = await verify('ward', undefined, { elements: { ...question.elements, JENIS_KLMIN: 'L' } });
    expect(body).toMatchObject({
      mode: 'live',
      outcome: 'verified',
      elements: { NAMA_LGKP: { match: true, score: null }, JENIS_KLMIN: { match: null, reason: 'not_granted' } },
    });
  });

  it('is recorded with the officer who has signed in, under the right and its purpose, and costs a hit', async () => {
    const answer = await verify('ward', undefined, { caseRef: 'RM-12' });
    expect(await recordOf(answer)).toEqual({
      kind: 'verification',
      outcome: 'verified',
      right_id: rights.ward,
      credential_id: rights.ward,
      officer_ref: staff.hospital.operator.officerId,
      case_ref: 'RM-12',
      method: 'portal/verifications',
      purpose: 'public_service',
      charged: 1,
    });
  });

  it('lets nobody say who asks or what for', async () => {
    for (const change of [{ officer: 'Orang lain' }, { purpose: 'law_enforcement' }, { threshold: 1 }]) {
      const { status, body } = await verify('ward', undefined, change);
      expect([status, body.parameters]).toEqual([400, [expect.objectContaining({ code: 'unknown' })]]);
    }
  });

  it.each([
    ['from the network of another right', 'elsewhere', 403, 'address_mismatch'],
    ['under a suspended right', 'suspended', 403, 'right_not_in_force'],
    ['without the case that the right asks for', 'forCases', 403, 'terms_unmet'],
  ])('is refused %s, and recorded', async (_, right, status, code) => {
    const answer = await verify(right);
    expect(answer).toMatchObject({ status, body: { code } });
    expect(await recordOf(answer)).toMatchObject({ outcome: code, charged: 0 });
  });

  it('is asked under a right, and under nothing else', async () => {
    for (const right of [uuidV7(authority.clock.now()), 'bukan-uuid']) {
      const { status } = await portal.call(staff.hospital.operator, 'POST', `/rights/${right}/verifications`, question);
      expect(status).toBe(404);
    }
  });

  it('names everything that is wrong with a body at once, in both languages', async () => {
    const { status, body } = await portal.call(staff.hospital.operator, 'POST', path('ward'), {
      nik: '12',
      elements: { NAMA_LGKP: ' ' },
    });
    expect(status).toBe(400);
    expect(body.parameters).toEqual([
      expect.objectContaining({
        name: 'elements.NAMA_LGKP',
        code: 'blank',
        reason: expect.objectContaining({ id: expect.any(String) }),
      }),
      expect.objectContaining({ name: 'nik', code: 'nik_malformed' }),
    ]);
  });

  it('gives a retry of the same officer its answer again, and nobody else', async () => {
    const ask = async (as: Officer) => {
      const session = await portal.call(as, 'GET', '/portal-rights');
      expect(session.status).toBe(200);
      return portal.call(as, 'POST', path('ward'), question, { 'idempotency-key': 'satu' });
    };
    const [first, again, other] = [
      await ask(staff.hospital.operator),
      await ask(staff.hospital.operator),
      await ask(colleague),
    ];
    expect(again.body.id).toBe(first.body.id);
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
  });
});

it('the setting `registeredNetworksOnly` decides whether the screens are open from other networks too', async () => {
  expect((await verify('elsewhere')).status).toBe(403);
  await changeSetting(authority, 'registeredNetworksOnly', false, '1/2026');
  expect((await verify('elsewhere')).status).toBe(200);
  await changeSetting(authority, 'registeredNetworksOnly', true, '2/2026');
  expect((await verify('elsewhere')).status).toBe(403);
});
