import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deliveryOf, lastVisit, oblige, recordNumber } from '../../../testing/feedback/index.ts';
import { personas } from '../../../testing/population/index.ts';
import { type Authority, openAuthority } from '../../../testing/rights/index.ts';
import { enterStaff, openPortal, type Portal, type Staff } from '../../../testing/staff/index.ts';
import { LOOKS_A_DAY } from '../../disclosure/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { noScan } from '../../platform/files/index.ts';
import { feedbackPortalRoutes } from '../portal/routes.ts';

let authority: Authority;
let staff: Staff;
let portal: Portal;
let isSealed = true;

beforeAll(async () => {
  authority = await openAuthority();
  staff = await enterStaff(authority);
  await oblige(authority, staff.hospital.institutionId, [recordNumber, lastVisit]);
  await oblige(authority, staff.stranger.institutionId, [{ ...recordNumber, readable: false }]);
  const sealing = {
    check: () => {
      if (!isSealed) throw new Error('not signed');
    },
  };
  const lookup = { findAll: async () => new Map() };
  portal = await openPortal(authority, (app, parts) =>
    feedbackPortalRoutes(app, { ...parts, lookup, scan: noScan, sealing }),
  );
  for (const { institutionId, admin } of [staff.hospital, staff.stranger]) {
    const lines = ['NIK,NO_RM,KUNJUNGAN', `${nik},001234,2026-02-03`];
    const path = `/institutions/${institutionId}/feedback-deliveries`;
    expect((await portal.sendForm(admin, path, deliveryOf(lines))).status).toBe(201);
  }
});

beforeEach(() => {
  isSealed = true;
});

afterAll(async () => {
  await portal.close();
  await authority.close();
});

const { nik } = personas.hendra;
const open = (as: Officer, of = staff.hospital.institutionId, change: object = {}) =>
  portal.call(as, 'POST', `/institutions/${of}/feedback-looks`, { nik, caseRef: 'TIKET-12/2026', ...change });

async function recordOf(requestId: string): Promise<unknown> {
  const text = `SELECT kind, outcome, officer_ref, case_ref, institution_id, nik_tag IS NOT NULL AS tagged, charged
    FROM access_record WHERE request_id = $1`;
  return (await authority.pool.query(text, [requestId])).rows;
}

describe('values of data balikan', () => {
  it('are opened of the kinds that the agreement lets be opened, and of no other, with a record', async () => {
    const { status, body } = await open(staff.city.reviewer);
    expect([status, body.outcome]).toEqual([200, 'feedback_shown']);
    expect(body.values).toEqual([{ key: 'NO_RM', value: '001234', receivedAt: expect.any(String) }]);
    expect(await recordOf(body.requestId)).toEqual([
      {
        ...{ kind: 'look', outcome: 'feedback_shown', officer_ref: staff.city.reviewer.officerId, charged: 0 },
        ...{ case_ref: 'TIKET-12/2026', institution_id: staff.hospital.institutionId, tagged: true },
      },
    ]);
  });

  it('are not, where the agreement says nothing of it; and the attempt is recorded', async () => {
    const { body } = await open(staff.elsewhere.head, staff.stranger.institutionId);
    expect(body).toEqual({ outcome: 'feedback_withheld', requestId: expect.any(String) });
    expect(await recordOf(body.requestId)).toMatchObject([{ outcome: 'feedback_withheld', tagged: true }]);
  });

  it('of whom nothing was delivered are none', async () => {
    const { body } = await open(staff.city.head, undefined, { nik: personas.halimah.nik });
    expect(body.outcome).toBe('feedback_absent');
    expect(await recordOf(body.requestId)).toMatchObject([{ outcome: 'feedback_absent' }]);
  });

  it('are found again when their year is over and its key was followed by another', async () => {
    await authority.keys.prepare(authority.pool, Date.parse('2027-06-01'));
    expect((await open(staff.city.reviewer)).body.outcome).toBe('feedback_shown');
  });

  it.each([
    ['without a case', { caseRef: undefined }, 'caseRef'],
    ['for a case that is a NIK', { caseRef: `tentang ${nik}` }, 'caseRef'],
    ['for a NIK that cannot be', { nik: '3278' }, 'nik'],
  ])('are refused %s', async (_, change, field) => {
    const { status, body, text } = await open(staff.city.reviewer, undefined, change);
    expect([status, body.field ?? body.parameters[0].name]).toEqual([400, field]);
    expect(text).not.toContain(nik);
  });

  it('are shown to nobody while the log cannot be signed', async () => {
    isSealed = false;
    expect((await open(staff.city.reviewer)).status).toBe(500);
  });

  it('count against the day of an officer as every look does', async () => {
    const { officerId } = staff.province.head;
    await open(staff.province.head);
    const text = 'UPDATE staff_look_day SET looks = $2 WHERE officer_id = $1';
    await authority.pool.query(text, [officerId, LOOKS_A_DAY]);
    const { body } = await open(staff.province.head);
    expect(body).toEqual({ outcome: 'limit_reached', requestId: expect.any(String) });
    expect(await recordOf(body.requestId)).toMatchObject([{ outcome: 'limit_reached' }]);
  });
});
