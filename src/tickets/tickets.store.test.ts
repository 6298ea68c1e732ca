import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signedRight } from '../../testing/agreements/index.ts';
import { personas } from '../../testing/population/index.ts';
import { type Authority, aMonday, openAuthority } from '../../testing/rights/index.ts';
import { enterOfficer, enterStaff, openPortal, type Portal, type Staff } from '../../testing/staff/index.ts';
import { enterTicket, recordUnanswered, type TicketOf, ticketDoor } from '../../testing/tickets/index.ts';
import { prepareLog, verifyLog } from '../audit/index.ts';
import { LOOKS_A_DAY } from '../disclosure/index.ts';
import type { Officer } from '../institutions/index.ts';
import { composeNik, type Nik, type TestClock, testClock, type Uuid, uuidV7 } from '../kernel/index.ts';
import { changeSetting } from '../settings/index.ts';
import {
  answerTicket,
  closeOldTickets,
  closeTicket,
  getTicket,
  openTicket,
  takeUpTicket,
  withdrawTicket,
} from './index.ts';

const DAY_MS = 86_400_000;

let authority: Authority;
let clock: TestClock;
let staff: Staff;
let portal: Portal;
let rightId: Uuid;
let colleague: Officer;
let nik: Nik;
let sequence = 9_000;

beforeAll(async () => {
  clock = testClock(aMonday);
  authority = await openAuthority(clock);
  staff = await enterStaff(authority);
  portal = await openPortal(authority, (app, parts) => ticketDoor(app, { ...authority, ...parts }));
  const { institutionId } = staff.hospital;
  rightId = await signedRight(authority, institutionId, { method: 'web_portal' });
  colleague = await enterOfficer(authority, { institutionId, roles: ['operator'], name: 'Rekan Contoh' });
});
afterAll(async () => {
  expect((await verifyLog(authority.pool)).problems).toEqual([]);
  await portal.close();
  await authority.close();
});
beforeEach(() => {
  sequence += 1;
  nik = composeNik('327801', '1990-01-01', 'L', sequence);
});

const asked = (change: Partial<TicketOf> = {}) =>
  recordUnanswered(authority, { operator: staff.hospital.operator, rightId, nik, ...change });
const opened = (change: Partial<TicketOf> = {}) =>
  enterTicket(authority, { operator: staff.hospital.operator, rightId, nik, ...change });
const open = (verification: Uuid, as: Officer = staff.hospital.operator, remark?: string) =>
  portal.call(as, 'POST', '/tickets', { verification, ...(remark !== undefined && { remark }) });
const stateOf = async (ticketId: Uuid) => (await getTicket(authority.pool, ticketId)).state;

describe('a ticket rests on a recorded verification', () => {
  it.each(['not_found', 'inactive', 'duplicate'])('that was answered %s', async (outcome) => {
    expect(await open(await asked({ outcome }))).toMatchObject({ status: 200, body: { outcome, state: 'opened' } });
  });

  it.each(['verified', 'deceased', 'nik_withheld', 'quota_used_up'])('and on none that ended %s', async (outcome) => {
    expect(await open(await asked({ outcome }))).toMatchObject({ status: 400, body: { field: 'verification' } });
  });

  it('of the officer itself: not of a colleague, not of another institution, not of nobody', async () => {
    const verification = await asked();
    const told = [await open(verification, colleague), await open(verification, staff.stranger.operator)];
    const nothing = await open(uuidV7(clock.now()), colleague);
    for (const { status, body } of told) {
      expect([status, { ...body, instance: '' }]).toEqual([400, { ...nothing.body, instance: '' }]);
    }
  });

  it('of the last days alone, as many as a setting says', async () => {
    const verification = await asked();
    clock.advance(2 * DAY_MS);
    await changeSetting(authority, 'ticketProofDays', 1, 'surat');
    expect((await open(verification)).status).toBe(400);
    await changeSetting(authority, 'ticketProofDays', 7, 'surat');
    expect((await open(verification)).status).toBe(200);
  });
});

describe('of one NIK and institution one ticket waits', () => {
  it('whoever opens it again, and with whatever answer', async () => {
    const first = await asked();
    const { body: ticket } = await open(first);
    const again = [
      await open(first),
      await open(await asked()),
      await open(await asked({ operator: colleague }), colleague),
    ];
    expect(again.map(({ body }) => body.reference)).toEqual(Array(3).fill(ticket.reference));
    expect(again[0]?.body.history).toHaveLength(1);
  });

  it('which is told before anybody opens another', async () => {
    const known = async (verification: Uuid, as = staff.hospital.operator) =>
      (await portal.call(as, 'GET', `/verifications/${verification}/ticket`)).body.ticket?.reference;
    const first = await asked();
    expect(await known(first)).toBeUndefined();
    const { reference } = (await open(first)).body;
    expect(await known(first)).toBe(reference);
    expect(await known(await asked({ operator: colleague }), colleague)).toBe(reference);
  });

  it('when two operators open at the same moment', async () => {
    const [mine, theirs] = [await asked(), await asked({ operator: colleague })];
    const opening = { remark: '' };
    const both = await Promise.all([
      openTicket(authority, staff.hospital.operator, { ...opening, verificationId: mine }),
      openTicket(authority, colleague, { ...opening, verificationId: theirs }),
    ]);
    expect(new Set(both).size).toBe(1);
    const { rows } = await authority.pool.query('SELECT count(*)::int AS moves FROM ticket_move WHERE ticket_id = $1', [
      both[0],
    ]);
    expect(rows[0].moves).toBe(1);
  });

  it('and once it was answered, a later verification opens the next one, the same one does not', async () => {
    const first = await asked();
    const { ticketId } = (await open(first)).body;
    await takeUpTicket(authority, staff.city.reviewer, ticketId);
    await answerTicket(authority, staff.city.reviewer, ticketId, { result: 'consolidated' });
    expect((await open(first)).body.ticketId).toBe(ticketId);
    expect((await open(await asked())).body.ticketId).not.toBe(ticketId);
  });

  it('of another institution it is another one, and neither sees the other', async () => {
    const { operator, institutionId } = staff.stranger;
    const theirRight = await signedRight(authority, institutionId, { method: 'web_portal' });
    const [own, theirs] = [await opened(), await opened({ operator, rightId: theirRight })];
    expect(theirs.ticketId).not.toBe(own.ticketId);
    expect(theirs.officeCode).toBe('3278');
    const crossed = await Promise.all([
      portal.call(operator, 'GET', `/tickets/${own.ticketId}`),
      portal.call(staff.hospital.operator, 'GET', `/tickets/${theirs.ticketId}`),
      portal.call(operator, 'POST', `/tickets/${own.ticketId}/withdraw`),
      // The office that looks after an institution is not asked about a NIK of elsewhere.
      portal.call(staff.elsewhere.reviewer, 'POST', `/tickets/${theirs.ticketId}/take-up`),
    ]);
    expect(crossed.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  it('a withdrawn one waits no more', async () => {
    const first = await opened();
    await withdrawTicket(authority, staff.hospital.operator, first.ticketId);
    expect((await opened()).ticketId).not.toBe(first.ticketId);
  });
});

describe('moves', () => {
  it('of two reviewers who take it up at once one has it, and the other hears so', async () => {
    const { ticketId } = await opened();
    const second = await enterOfficer(authority, { officeCode: '3278', roles: ['reviewer'], name: 'Petugas Kedua' });
    const both = await Promise.allSettled([
      takeUpTicket(authority, staff.city.reviewer, ticketId),
      takeUpTicket(authority, second, ticketId),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conflict', field: 'state' },
    });
    const [taken] = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value.takenUpBy] : []));
    expect((await getTicket(authority.pool, ticketId)).takenUpBy).toBe(taken);
  });

  it('none is made but from where the table has it', async () => {
    const { city, hospital } = staff;
    const by = authority;
    const steps = {
      takeUp: (id: Uuid) => takeUpTicket(by, city.reviewer, id),
      answer: (id: Uuid) => answerTicket(by, city.reviewer, id, { result: 'must_come' }),
      close: (id: Uuid) => closeTicket(by, hospital.operator, id),
      withdraw: (id: Uuid) => withdrawTicket(by, hospital.operator, id),
    };
    const refusedFrom = async (id: Uuid, ...names: (keyof typeof steps)[]) => {
      for (const name of names) await expect(steps[name](id), name).rejects.toMatchObject({ code: 'conflict' });
    };
    const { ticketId } = await opened();
    await refusedFrom(ticketId, 'answer', 'close');
    await steps.takeUp(ticketId);
    await refusedFrom(ticketId, 'takeUp', 'close');
    await steps.answer(ticketId);
    await refusedFrom(ticketId, 'takeUp', 'answer', 'withdraw');
    await steps.close(ticketId);
    await refusedFrom(ticketId, 'takeUp', 'answer', 'close', 'withdraw');
  });

  it('an answer is told in the office’s own words, or in the usual ones', async () => {
    const { city } = staff;
    const told = async (answer: object) => {
      const { ticketId } = await opened();
      await takeUpTicket(authority, city.reviewer, ticketId);
      return (await portal.call(city.reviewer, 'POST', `/tickets/${ticketId}/answer`, answer)).body;
    };
    expect((await told({ result: 'must_come' })).tellPerson).toBe(
      'Silakan datang ke Disdukcapil Kota Tasikmalaya dengan membawa KTP-el dan Kartu Keluarga.',
    );
    expect((await told({ result: 'must_come', tell: 'Datang Selasa.' })).tellPerson).toBe('Datang Selasa.');
    expect(await told({ result: 'must_come', tell: `NIK ${nik}` })).toMatchObject({
      code: 'invalid_input',
      field: 'tell',
    });
  });

  it('what was answered and nobody closed is closed by itself, and what waits is not', async () => {
    const waiting = await opened();
    const { ticketId } = await opened({ nik: personas.hendra.nik });
    await takeUpTicket(authority, staff.city.reviewer, ticketId);
    await answerTicket(authority, staff.city.reviewer, ticketId, { result: 'wrong_nik' });
    await closeOldTickets(authority);
    expect(await stateOf(ticketId)).toBe('answered');
    clock.advance(15 * DAY_MS);
    await prepareLog(authority.pool, authority.keys, clock);
    const closed = await Promise.all([closeOldTickets(authority), closeOldTickets(authority)]);
    expect(closed.reduce((all, some) => all + some)).toBeGreaterThan(0);
    expect([await stateOf(ticketId), await stateOf(waiting.ticketId)]).toEqual(['closed', 'opened']);
    const { history } = (await portal.call(staff.city.head, 'GET', `/tickets/${ticketId}`)).body;
    expect(history.filter(({ move }: { move: string }) => move === 'close')).toMatchObject([{ officerName: null }]);
  });

  it('whoever is killed while it opens one leaves nothing of it, and opens it the next time', async () => {
    const verificationId = await asked();
    const holder = new pg.Client(authority.database.owner);
    await holder.connect();
    await holder.query('BEGIN; LOCK TABLE notice IN ACCESS EXCLUSIVE MODE');
    const opening = openTicket(authority, staff.hospital.operator, { verificationId, remark: '' }).catch(
      () => 'killed',
    );
    await killWhoeverWaits();
    expect(await opening).toBe('killed');
    await holder.end();
    const { rows } = await authority.pool.query('SELECT 1 FROM ticket WHERE verification_id = $1', [verificationId]);
    expect(rows).toEqual([]);
    expect((await open(verificationId)).body.history).toHaveLength(1);
  });
});

/** Ends the one connection that waits for a lock, as soon as there is one. */
async function killWhoeverWaits(): Promise<void> {
  const text = 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE cardinality(pg_blocking_pids(pid)) > 0';
  while ((await authority.pool.query(text)).rowCount === 0);
}

describe('whose NIK it is', () => {
  const remark = 'bayi Ibu Contoh';

  it('stands in clear in no table, nor what the operator remarked, and in no answer but the recorded look', async () => {
    const verification = await asked();
    const { ticketId, ...ticket } = (await open(verification, undefined, remark)).body;
    expect(ticket.nik).toBe(`************${nik.slice(12)}`);
    const text = `SELECT string_agg(t::text, ' ') AS text FROM
      (SELECT t::text FROM ticket t UNION ALL SELECT m::text FROM ticket_move m UNION ALL SELECT n::text FROM notice n
       UNION ALL SELECT r::text FROM access_record r) AS all_rows(t)`;
    const { rows } = await authority.pool.query(text);
    for (const clear of [nik, remark]) expect(rows[0].text).not.toContain(clear);
    for (const officer of [staff.city.reviewer, staff.pusat.auditor, staff.hospital.admin]) {
      const pages = [
        await portal.call(officer, 'GET', '/tickets?limit=200'),
        await portal.call(officer, 'GET', `/tickets/${ticketId}`),
      ];
      for (const { status, text: told } of pages) expect([status, told.includes(nik)]).toEqual([200, false]);
    }
  });

  it('is shown to a reviewer who has taken it up, counted and recorded with the ticket as its case', async () => {
    const { ticketId, reference } = (await open(await asked(), undefined, remark)).body;
    const look = () => portal.call(staff.city.reviewer, 'POST', `/tickets/${ticketId}/nik`);
    expect(await look()).toMatchObject({ status: 409, body: { detail: `${reference} is opened. Take it up first.` } });
    await takeUpTicket(authority, staff.city.reviewer, ticketId);
    const { body } = await look();
    expect(body).toEqual({ outcome: 'ticket_shown', nik, remark, inRegisterNow: false, requestId: expect.any(String) });
    expect(await recordOf(body.requestId)).toEqual({
      ...{ kind: 'look', outcome: 'ticket_shown', method: 'tiket', case_ref: reference, charged: 0 },
      ...{ officer_ref: staff.city.reviewer.officerId, tagged: true },
    });

    const count = 'UPDATE staff_look_day SET looks = $2 WHERE officer_id = $1';
    await authority.pool.query(count, [staff.city.reviewer.officerId, LOOKS_A_DAY]);
    const refused = (await look()).body;
    expect(refused).toEqual({ outcome: 'limit_reached', requestId: expect.any(String) });
    expect(await recordOf(refused.requestId)).toMatchObject({ outcome: 'limit_reached' });
  });

  it('is forgotten when the ticket is over, and known again next year as long as it waits', async () => {
    const waiting = await opened();
    clock.advance(320 * DAY_MS);
    await prepareLog(authority.pool, authority.keys, clock);
    expect((await opened()).ticketId).toBe(waiting.ticketId);
    await withdrawTicket(authority, staff.hospital.operator, waiting.ticketId);
    const { rows } = await authority.pool.query(
      'SELECT person_digest, key_no, sealed FROM ticket WHERE ticket_id = $1',
      [waiting.ticketId],
    );
    expect(rows).toEqual([{ person_digest: null, key_no: null, sealed: null }]);
  });

  it('is in no remark: what names a NIK is refused, and not repeated', async () => {
    const answer = await open(await asked(), undefined, `anak dari ${nik}`);
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_input', field: 'remark' } });
    expect(answer.text).not.toContain(nik);
  });
});

async function recordOf(requestId: Uuid) {
  const text = `SELECT kind, outcome, method, case_ref, charged, officer_ref, nik_tag IS NOT NULL AS tagged
    FROM access_record WHERE request_id = $1`;
  return (await authority.pool.query(text, [requestId])).rows[0];
}

describe('the list', () => {
  it('is paged by its last id in either order, filtered by age, and counts what waits and what is late', async () => {
    const office = staff.province.reviewer;
    const list = async (query = '') => (await portal.call(office, 'GET', `/tickets?state=opened${query}`)).body;
    const before = await list();
    const first = await opened({ nik: composeNik('320401', '1990-01-01', 'L', 9_500) });
    expect(first).toMatchObject({ officeCode: '32', routedBy: 'province' });
    clock.advance(4 * DAY_MS);
    const second = await opened({ nik: composeNik('320401', '1990-01-01', 'L', 9_501) });
    expect((await list('&limit=1')).tickets).toMatchObject([{ ticketId: second.ticketId, isLate: false }]);
    const { next } = await list('&limit=1');
    expect((await list(`&limit=1&after=${next}`)).tickets).toMatchObject([{ ticketId: first.ticketId, isLate: true }]);
    const late = (await list('&olderThanDays=3&order=oldest&limit=200')).tickets.map(
      ({ ticketId }: { ticketId: Uuid }) => ticketId,
    );
    expect(late.at(-1)).toBe(first.ticketId);
    expect(late).not.toContain(second.ticketId);
    const { counts, lateAfterDays } = await list();
    expect([counts.opened - before.counts.opened, lateAfterDays]).toEqual([2, 3]);
    expect(counts.late).toBeGreaterThan(before.counts.late);
  });

  it('finds a reference as it is said on the telephone, and says what can be none', async () => {
    const { reference, ticketId } = await opened();
    const find = (said: string) =>
      portal.call(staff.city.reviewer, 'GET', `/tickets?reference=${encodeURIComponent(said)}`);
    expect((await find(reference.replaceAll('-', ' ').toLowerCase())).body.tickets).toMatchObject([{ ticketId }]);
    expect((await find('K-000-000')).body).toMatchObject({ code: 'invalid_input', field: 'reference' });
  });
});
