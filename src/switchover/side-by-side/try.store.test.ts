import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftOf, scanOf } from '../../../testing/papers/index.ts';
import { personas } from '../../../testing/population/index.ts';
import {
  type Authority,
  aMonday,
  callWire,
  enterPersonas,
  type Gate,
  type GrantedAccess,
  grantAccess,
  openAuthority,
  openGate,
} from '../../../testing/rights/index.ts';
import { enterStaff, openPortal, type Portal, type Staff } from '../../../testing/staff/index.ts';
import { enterSignedAgreement } from '../../agreements/index.ts';
import { LOOKS_A_DAY } from '../../disclosure/index.ts';
import type { Day } from '../../kernel/index.ts';
import { type ElementName, elements } from '../../reference/index.ts';
import { sandboxPeople } from '../../sandbox/index.ts';
import { refusalTexts } from '../../verification/index.ts';
import { switchoverRoutes } from '../routes.ts';

let authority: Authority;
let staff: Staff;
let gate: Gate;
let portal: Portal;
let access: GrantedAccess;

const granted = ['NAMA_LGKP', 'TGL_LHR', 'JENIS_KLMIN', 'NAMA_LGKP_IBU', 'ALAMAT', 'NIK'] as const;
const { hendra, karto, rinaTwice, yayan, agus } = personas;

beforeAll(async () => {
  authority = await openAuthority();
  await enterPersonas(authority);
  staff = await enterStaff(authority);
  gate = await openGate(authority);
  const terms = { elements: [...granted], answerMode: 'values', valuesUntil: '2026-12-31' as Day } as const;
  access = await grantAccess(authority, { terms });
  portal = await openPortal(authority, (app, parts) => switchoverRoutes(app, { ...gate, ...parts }));
});

afterAll(async () => {
  await portal.close();
  await gate.close();
  await authority.close();
});

const tryOut = (change: object = {}, of = access) => {
  const question = { about: 'register', nik: hendra.nik, caseRef: 'TIKET-9/2026', values: {}, ...change };
  return portal.call(staff.province.reviewer, 'POST', `/rights/${of.right.rightId}/switchover/try`, question);
};

async function records(): Promise<number> {
  const { rows } = await authority.pool.query('SELECT count(*)::int AS n FROM access_record');
  return rows[0].n;
}

async function recordOf(requestId: string) {
  const text = `SELECT kind, outcome, method, officer_ref, case_ref, elements, results, charged, institution_id
    FROM access_record WHERE request_id = $1`;
  return (await authority.pool.query(text, [requestId])).rows;
}

const values = { NAMA_LGKP: 'HENDRA WIJAYA', NAMA_LGKP_IBU: 'EUIS ROHAYATY', JENIS_KLMIN: 'P', ALAMAT: ' ' };

describe('a try about a person', () => {
  it('answers as the wire does, element by element', async () => {
    const { body } = await tryOut({ values });
    const { content } = await callWire(gate, access, { fields: { ...values, NIK: hendra.nik } });
    const answered = body.answers.now.elements.map(({ name, answer }: Record<string, string>) => [name, answer]);
    expect(Object.fromEntries(answered)).toEqual(content);
  });

  it('is a look: in the log with its case, officer and what was learnt, charged to nobody', async () => {
    const { body } = await tryOut({ values });
    expect(await recordOf(body.requestId)).toEqual([
      {
        kind: 'look',
        outcome: 'shown',
        method: 'side_by_side',
        officer_ref: staff.province.reviewer.officerId,
        case_ref: 'TIKET-9/2026',
        elements: [3, 13, 16, 1],
        results: [1, 1, 0, 1],
        charged: 0,
        institution_id: null,
      },
    ]);
  });

  it('shows of the old answer which elements there are, and no value but first letters of names', async () => {
    const { body, text } = await tryOut();
    expect(Object.fromEntries(body.answers.old.elements.map(pair))).toEqual({
      NAMA_LGKP: 'H*** W***',
      NAMA_LGKP_IBU: 'E*** R***',
      TGL_LHR: '***',
      JENIS_KLMIN: '***',
      ALAMAT: '***',
      NIK: '***',
    });
    for (const value of ['HENDRA', '1980-05-12', 'EUIS', hendra.nik]) expect(text).not.toContain(value);
  });

  it('gives reasons in words that repeat no value of the register', async () => {
    const { body, text } = await tryOut({ values: { NAMA_LGKP: 'HENDRO', TGL_LHR: '05-12-1980' } });
    const why = Object.fromEntries(
      body.answers.now.elements.map((one: { name: string; why: object }) => [one.name, one.why]),
    );
    expect(why.TGL_LHR.code).toBe('day_month_swapped');
    expect(why.NAMA_LGKP.id).not.toBe('');
    expect(text).not.toContain('WIJAYA');
  });

  it.each([
    ['deceased', karto.nik],
    ['duplicate', rinaTwice.nik],
    ['inactive', yayan.nik],
  ] as const)('of whoever is %s, both methods say the same, each in its form', async (outcome, nik) => {
    const { body } = await tryOut({ nik });
    const sentence = refusalTexts[outcome].text;
    expect(body.answers).toEqual({
      old: { outcome, sentence, elements: [] },
      now: { outcome, sentence, elements: [] },
    });
  });

  it('is judged by the scope of the right', async () => {
    const scoped = await grantAccess(authority, {
      terms: { regionScope: ['3205'], answerMode: 'values', valuesUntil: '2026-12-31' as Day },
    });
    expect((await tryOut({}, scoped)).body.answers.now.outcome).toBe('nik_withheld');
  });

  it('shows nobody from outside the office’s region, as it shows nobody who is not there; the log knows better', async () => {
    const paper = scanOf('PKS', aMonday);
    const draft = draftOf(staff.hospital.institutionId);
    const signed = { ...draft, agreementPaper: paper, annexPaper: paper };
    const { rights } = await enterSignedAgreement(authority, signed);
    const ask = (nik: string) => {
      const question = { about: 'register', nik, caseRef: 'TIKET-9/2026', values: {} };
      return portal.call(staff.city.reviewer, 'POST', `/rights/${rights.A}/switchover/try`, question);
    };
    expect((await ask(hendra.nik)).body.outcome).toBe('shown');
    const [elsewhere, nobody] = [await ask(agus.nik), await ask('3278011205809989')];
    expect({ ...elsewhere.body, requestId: '' }).toEqual({ ...nobody.body, requestId: '' });
    expect(await recordOf(elsewhere.body.requestId)).toMatchObject([{ outcome: 'elsewhere', elements: [] }]);
    expect(await recordOf(nobody.body.requestId)).toMatchObject([{ outcome: 'nobody' }]);
  });

  it.each([
    ['without a case', { caseRef: undefined }, 'caseRef'],
    ['with a NIK for its case', { caseRef: hendra.nik }, 'caseRef'],
    ['about what cannot be a NIK', { nik: '3278' }, 'nik'],
  ])('is refused %s, and is no look', async (_, change, field) => {
    const before = await records();
    const { status, body, text } = await tryOut(change);
    expect([status, body.field]).toEqual([400, field]);
    expect(text).not.toContain(hendra.nik);
    expect(await records()).toBe(before);
  });

  it('knows no element that art. 84 protects', async () => {
    const hidden = elements.filter(({ sensitivity }) => sensitivity === 'protected').map(({ name }) => name);
    for (const name of hidden) expect((await tryOut({ values: { [name]: 'x' } })).status).toBe(400);
  });

  it('is over for the day when its looks are used up', async () => {
    const { officerId } = staff.province.reviewer;
    const text = 'UPDATE staff_look_day SET looks = $2 WHERE officer_id = $1';
    await authority.pool.query(text, [officerId, LOOKS_A_DAY]);
    const { body } = await tryOut({ values });
    expect(body).toEqual({ outcome: 'limit_reached', requestId: body.requestId });
    expect(await recordOf(body.requestId)).toMatchObject([{ outcome: 'limit_reached', elements: [] }]);
  });
});

describe('a try about somebody of the sandbox', () => {
  it('needs no case and leaves no record, because it is about nobody', async () => {
    const before = await records();
    const { nik, nama_lgkp: NAMA_LGKP } = sandboxPeople[0]?.member ?? {};
    const { body } = await tryOut({ about: 'sandbox', nik, caseRef: undefined, values: { NAMA_LGKP } });
    expect(body.answers.now.elements[0]).toMatchObject({ name: 'NAMA_LGKP', answer: 'Sesuai (100)' });
    expect(await records()).toBe(before);
  });

  it('finds nobody of the register', async () => {
    expect((await tryOut({ about: 'sandbox' })).body.outcome).toBe('nobody');
  });
});

const pair = ({ name, value }: { name: ElementName; value: string }) => [name, value] as const;
