import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../testing/population/index.ts';
import { type Authority, enterPersonas, openAuthority } from '../../testing/rights/index.ts';
import { enterStaff, openPortal, type Portal, type Staff } from '../../testing/staff/index.ts';
import type { Officer } from '../institutions/index.ts';
import { connectionFor } from '../platform/sql/index.ts';
import { ResidentLookup } from '../register/index.ts';
import { LOOKS_A_DAY } from './count-look.ts';
import { lookRoutes } from './routes.ts';

let authority: Authority;
let staff: Staff;
let lookup: ResidentLookup;
let portal: Portal;

beforeAll(async () => {
  authority = await openAuthority();
  await enterPersonas(authority);
  staff = await enterStaff(authority);
  lookup = new ResidentLookup(connectionFor(authority.database.app, 'lane', 'lookup'), authority.clock);
  portal = await openPortal(authority, (app, parts) => {
    lookRoutes(app, { ...parts, lookup, sealing: { check: () => {} } });
  });
});

afterAll(async () => {
  await portal.close();
  await lookup.close();
  await authority.close();
});

const { hendra } = personas;
const look = (as: Officer | undefined, change: object = {}) =>
  portal.call(as, 'POST', '/person-looks', { nik: hendra.nik, caseRef: 'TIKET-12/2026', ...change });

async function recordOf(requestId: string): Promise<Record<string, unknown>> {
  const text =
    'SELECT kind, outcome, officer_ref, case_ref, elements, results, charged FROM access_record WHERE request_id = $1';
  const { rows } = await authority.pool.query(text, [requestId]);
  expect(rows).toHaveLength(1);
  return rows[0];
}

describe('a look at a person', () => {
  it('shows who it is, masked, and is in the log with its case and officer', async () => {
    const { status, body } = await look(staff.city.reviewer);
    expect([status, body.outcome]).toEqual([200, 'shown']);
    expect(body.person).toEqual({
      status: 'active',
      name: expect.stringMatching(/^H\*\*\*/),
      birthYear: hendra.tgl_lhr?.slice(0, 4),
      kecamatan: expect.any(String),
      kelurahan: expect.any(String),
      revealed: {},
    });
    expect(await recordOf(body.requestId)).toEqual({
      kind: 'look',
      outcome: 'shown',
      officer_ref: staff.city.reviewer.officerId,
      case_ref: 'TIKET-12/2026',
      elements: [],
      results: [],
      charged: 0,
    });
  });

  it('reveals what is named, and the record says what was', async () => {
    const { body } = await look(staff.city.reviewer, { reveal: ['NAMA_LGKP', 'ALAMAT'] });
    expect(body.person.revealed).toEqual({ NAMA_LGKP: hendra.nama_lgkp, ALAMAT: expect.any(String) });
    expect(await recordOf(body.requestId)).toMatchObject({ elements: [3, 12], results: [3, 3] });
  });

  it('never reveals what art. 84 protects', async () => {
    for (const element of ['SIDIK_JARI', 'IRIS', 'TANDA_TANGAN', 'AIB', 'PNYDNG_CCT']) {
      expect(await look(staff.pusat.head, { reveal: [element] })).toMatchObject({
        status: 400,
        body: { code: 'invalid_request' },
      });
    }
  });

  it.each([
    ['a NIK that cannot be one', { nik: '3278' }, 'nik'],
    ['a case that is a NIK', { caseRef: `tentang ${hendra.nik.replace(/(.{4})/g, '$1 ')}` }, 'caseRef'],
  ])('is refused for %s, which the answer does not repeat', async (_, change, field) => {
    const { status, body, text } = await look(staff.city.reviewer, change);
    expect([status, body.field]).toEqual([400, field]);
    expect(text).not.toContain(hendra.nik);
  });

  it.each([
    ['no case', { caseRef: undefined }],
    ['an empty case', { caseRef: '' }],
  ])('needs a case: %s', async (_, change) => {
    const { status, body } = await look(staff.city.reviewer, change);
    expect([status, body.parameters[0].name]).toEqual([400, 'caseRef']);
  });
});

it('an officer sees nobody more once the day is used up, however many looks come at the same time', async () => {
  const { head } = staff.province;
  await look(head);
  const text = 'UPDATE staff_look_day SET looks = $2 WHERE officer_id = $1';
  await authority.pool.query(text, [head.officerId, LOOKS_A_DAY - 2]);
  const answers = await Promise.all(Array.from({ length: 5 }, () => look(head, { reveal: ['NAMA_LGKP'] })));
  const outcomes = answers.map(({ body }) => body.outcome).toSorted();
  expect(outcomes).toEqual(['limit_reached', 'limit_reached', 'limit_reached', 'shown', 'shown']);
  for (const { body } of answers) {
    const seen = body.outcome === 'shown' ? [3] : [];
    expect(await recordOf(body.requestId)).toMatchObject({ outcome: body.outcome, elements: seen });
  }
});
