import { afterAll, beforeAll, expect, it } from 'vitest';
import { demand, ownPlace } from '../../src/access/index.ts';
import type { Uuid } from '../../src/kernel/index.ts';
import { noticeRoutes } from '../../src/notices/index.ts';
import { ticketRoutes } from '../../src/tickets/index.ts';
import { portalRoutes } from '../../src/verification/index.ts';
import { signedRight } from '../../testing/agreements/index.ts';
import { personas } from '../../testing/population/index.ts';
import { type Authority, enterPersonas, type Gate, openAuthority, openGate } from '../../testing/rights/index.ts';
import { enterStaff, openPortal, type Portal, type Staff } from '../../testing/staff/index.ts';

/**
 * Hendra stands at the counter of RSUD Contoh with a KTP-el of Kota Tasikmalaya, and the central register does not have
 * his NIK yet. What people do goes over HTTP, as the portal does it.
 */
let authority: Authority;
let staff: Staff;
let gate: Gate;
let portal: Portal;
let right: Uuid;

const { nik, nama_lgkp: name } = personas.hendra;

beforeAll(async () => {
  authority = await openAuthority();
  staff = await enterStaff(authority);
  gate = await openGate(authority);
  right = await signedRight(authority, staff.hospital.institutionId, {
    ...{ method: 'web_portal', networks: ['127.0.0.1/32'] },
  });
  portal = await openPortal(authority, async (app, parts) => {
    await app.register(async (door) => portalRoutes(door, { ...gate, ...parts }));
    await app.register(async (door) => ticketRoutes(door, { ...gate, ...parts }));
    await app.register(async (door) =>
      noticeRoutes(door, { ...parts, demandRead: (officer) => demand(officer, 'notice.read', ownPlace(officer)) }),
    );
  });
});
afterAll(async () => {
  await portal.close();
  await gate.close();
  await authority.close();
});

const operator = () => staff.hospital.operator;
const reviewer = () => staff.city.reviewer;
const verify = () =>
  portal.call(operator(), 'POST', `/rights/${right}/verifications`, { nik, elements: { NAMA_LGKP: name } });
const noticesOf = async (officer: Staff['city']['reviewer']) =>
  (await portal.call(officer, 'GET', '/notices')).body.notices.map(
    ({ kind, about, text }: { kind: string; about: string; text: { id: { subject: string } } }) => ({
      ...{ kind, about, subject: text.id.subject },
    }),
  );

it('an unknown NIK is reported with one stroke, consolidated by its city, and found the next time', async () => {
  const told = (await verify()).body;
  expect(told.outcome).toBe('not_found');

  const opened = (await portal.call(operator(), 'POST', '/tickets', { verification: told.id })).body;
  expect(opened).toMatchObject({
    ...{ state: 'opened', outcome: 'not_found', officeCode: '3278', routedBy: 'regency', moves: ['withdraw'] },
    nik: `************${nik.slice(12)}`,
    tellPerson: `NIK Bapak/Ibu sudah kami laporkan ke Disdukcapil Kota Tasikmalaya dengan nomor ${opened.reference}. Tidak perlu menunggu di loket; jawabannya kami sampaikan.`,
  });

  const { reference, ticketId } = opened;
  const subject = `Tiket ${reference} dari RSUD CONTOH menunggu`;
  expect(await noticesOf(reviewer())).toContainEqual({ kind: 'ticket.opened', about: ticketId, subject });
  const typed = reference.slice(2).toLowerCase().replace('-', ' ');
  const queue = (await portal.call(reviewer(), 'GET', `/tickets?state=opened&reference=${encodeURIComponent(typed)}`))
    .body;
  expect(queue).toMatchObject({ tickets: [{ ticketId }], counts: { opened: 1, taken_up: 0, answered: 0, late: 0 } });

  const at = `/tickets/${ticketId}`;
  expect((await portal.call(reviewer(), 'POST', `${at}/nik`)).body).toMatchObject({ code: 'conflict', field: 'state' });
  const taken = (await portal.call(reviewer(), 'POST', `${at}/take-up`)).body;
  expect(taken).toMatchObject({ state: 'taken_up', mayReveal: true, moves: ['answer'] });
  const look = (await portal.call(reviewer(), 'POST', `${at}/nik`)).body;
  expect(look).toMatchObject({ outcome: 'ticket_shown', nik, inRegisterNow: false });

  await enterPersonas(authority);
  expect((await portal.call(reviewer(), 'POST', `${at}/nik`)).body).toMatchObject({ nik, inRegisterNow: true });
  await portal.call(reviewer(), 'POST', `${at}/answer`, { result: 'consolidated' });

  const answered = `Tiket ${reference} sudah dijawab`;
  expect(await noticesOf(operator())).toContainEqual({ kind: 'ticket.answered', about: ticketId, subject: answered });
  expect((await portal.call(operator(), 'GET', at)).body).toMatchObject({
    ...{ state: 'answered', result: 'consolidated', moves: ['close'], mayReveal: false },
    tellPerson: 'NIK Bapak/Ibu sudah dikonsolidasi dan dapat diperiksa lagi sekarang.',
  });
  expect((await verify()).body).toMatchObject({ outcome: 'verified', elements: { NAMA_LGKP: { match: true } } });

  const closed = (await portal.call(operator(), 'POST', `${at}/close`)).body;
  expect(closed).toMatchObject({ state: 'closed', nik: null, remark: null, moves: [] });
  expect(closed.history).toMatchObject([
    { move: 'open', officerName: operator().name, officeCode: null },
    { move: 'take_up', officerName: reviewer().name, officeCode: '3278' },
    { move: 'answer', officerName: reviewer().name, officeCode: '3278' },
    { move: 'close', officerName: operator().name, officeCode: null },
  ]);
});

it('the log has each step, and each look with the ticket as its case, and nobody was charged for them', async () => {
  const text = `SELECT kind, outcome, charged FROM access_record
    WHERE institution_id = $1 AND (kind IN ('look', 'verification') OR outcome LIKE 'ticket.%') ORDER BY at, writer_id, batch_no`;
  const { rows } = await authority.pool.query(text, [staff.hospital.institutionId]);
  const counted = (what: string) => rows.filter(({ outcome }) => outcome === what).length;
  expect(['not_found', 'ticket_shown', 'verified'].map(counted)).toEqual([1, 2, 1]);
  for (const event of ['opened', 'taken_up', 'answered', 'closed']) expect(counted(`ticket.${event}`)).toBe(1);
  expect(rows.filter(({ charged }) => charged !== 0).map(({ outcome }) => outcome)).toEqual(['not_found', 'verified']);
});
