import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf, squash } from '../../testing/documents/index.ts';
import { personas } from '../../testing/population/index.ts';
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
} from '../../testing/rights/index.ts';
import { enterStaff, openPortal, type Portal, type Staff } from '../../testing/staff/index.ts';
import { catchUpWithLog, prepareLog } from '../audit/index.ts';
import type { Officer } from '../institutions/index.ts';
import { addDays, type Day, dayAt, daysBetween, testClock } from '../kernel/index.ts';
import { refusalTexts } from '../verification/index.ts';
import { keepOldClients, oldCalls, switchoverRoutes } from './index.ts';

/**
 * The move of one hospital from CALL_NIK to CALL_VERIFY_BY_ELEMEN, told as it happens: found in the list, tried side by side,
 * announced, switched by itself, undone once, and moved. Its office is that of the province. Each step builds on the one
 * before.
 */
const clock = testClock(aMonday);
const { hendra } = personas;
const agreed = addDays(aMonday, 200);
const announced = addDays(aMonday, 40);
const later = addDays(announced, 20);

let authority: Authority;
let staff: Staff;
let gate: Gate;
let portal: Portal;
let hospital: GrantedAccess;
let reviewer: Officer;
let head: Officer;

beforeAll(async () => {
  authority = await openAuthority(clock);
  await enterPersonas(authority);
  staff = await enterStaff(authority);
  ({ reviewer, head } = staff.province);
  gate = await openGate(authority);
  hospital = await grantAccess(authority, { terms: { answerMode: 'values', valuesUntil: agreed } });
  portal = await openPortal(authority, (app, parts) => switchoverRoutes(app, { ...gate, ...parts }));
});

afterAll(async () => {
  await portal.close();
  await gate.close();
  await authority.close();
});

const headers = { 'user-agent': 'okhttp/3.12.1 SIMRS' };
const callOld = () => callWire(gate, hospital, { method: 'CALL_NIK', headers });
const callNew = () => callWire(gate, hospital);
const path = () => `/rights/${hospital.right.rightId}/switchover`;

/** Folds the calls that the log has. */
async function foldCalls() {
  await gate.sequencer.run();
  await catchUpWithLog(authority.pool, oldCalls);
  await keepOldClients(authority.pool, gate.oldClients.take());
}

/** The hospital in the list of the officer; undefined when it is not there. */
async function listed(as = reviewer, query = '') {
  await foldCalls();
  const { body } = await portal.call(as, 'GET', `/old-clients${query}`);
  return body.oldClients.find(({ rightId }: { rightId: string }) => rightId === hospital.right.rightId);
}

/** Waits until ten in the morning of a day, with what the chores of a server do meanwhile. */
async function goTo(day: Day) {
  clock.advance(daysBetween(dayAt(clock.business(), 'WIB'), day) * 86_400_000);
  await prepareLog(authority.pool, authority.keys, clock);
}

async function send(kind: string, valuesUntil: Day, reason = 'Layanan menjawab sesuai atau tidak sesuai.') {
  const prepared = await portal.call(reviewer, 'POST', `${path()}/letters`, { kind, valuesUntil, reason });
  if (prepared.status !== 201) return prepared;
  return portal.call(head, 'POST', `/switchover-letters/${prepared.body.letterId}/signature`);
}

const moved = { RESPON: refusalTexts.moved_to_match.text };

describe('an old client', () => {
  it('is found in the list with its last call, count, user, address and product, and no date from a letter', async () => {
    await callOld();
    await callOld();
    await callNew();
    expect(await listed()).toMatchObject({
      state: 'undated',
      valuesUntil: agreed,
      lastCall: { method: 'CALL_NIK', userId: hospital.credential.userId, peer: '10.1.2.3' },
      returned: 2,
      moved: 0,
      products: ['okhttp'],
      letter: null,
      draftId: null,
    });
    expect(await listed(reviewer, '?state=undated')).toBeDefined();
    expect(await listed(reviewer, '?state=still_calling')).toBeUndefined();
    expect(await listed(staff.elsewhere.head)).toBeUndefined();
  });

  it('is counted once, however often the log is followed', async () => {
    await foldCalls();
    expect(await listed()).toMatchObject({ returned: 2 });
  });

  it('has a guide made of its own elements and method', async () => {
    const { body } = await portal.call(reviewer, 'GET', `${path()}/guide`);
    expect(body.old.path).toBe(`/dukcapil/get_json/${hospital.institution.slug}/CALL_NIK`);
    expect(Object.keys(body.now.body)).toEqual(
      expect.arrayContaining(['USER_ID', 'NIK', 'NAMA_LGKP', 'TMPT_LHR', 'TGL_LHR']),
    );
  });

  it('is shown to an officer with old and new answer side by side, at no cost for the hospital', async () => {
    const before = (await callNew()).quotaLimiter ?? 0;
    const values = { NAMA_LGKP: 'HENDRA WIJAYA', TGL_LHR: '01-01-1970' };
    const question = { about: 'register', nik: hendra.nik, caseRef: 'TIKET-7/2026', values };
    const { body } = await portal.call(reviewer, 'POST', `${path()}/try`, question);
    expect(body.answers.old.elements).toContainEqual({ name: 'NAMA_LGKP', value: 'H*** W***' });
    expect(body.answers.now.elements).toMatchObject([
      { name: 'NAMA_LGKP', answer: 'Sesuai (100)', why: { code: 'identical' } },
      { name: 'TMPT_LHR', answer: 'Tidak Sesuai (0)', why: { id: 'Tidak ada nilai yang dikirim.' } },
      { name: 'TGL_LHR', answer: 'Tidak Sesuai', why: { code: 'different', id: 'Nilai yang berbeda.' } },
      { name: 'NIK', answer: 'Sesuai' },
    ]);
    expect((await callNew()).quotaLimiter).toBe(before - 1);
  });
});

describe('the switch', () => {
  it('is announced by a letter that the reviewer prepares and the head signs, and printed with the guide', async () => {
    const draft = { kind: 'announcement', valuesUntil: announced, reason: 'Sejak November 2021.' };
    const { body: prepared } = await portal.call(reviewer, 'POST', `${path()}/letters`, draft);
    expect(await listed()).toMatchObject({ state: 'undated', valuesUntil: agreed, draftId: prepared.letterId });
    const { status, body } = await portal.call(head, 'POST', `/switchover-letters/${prepared.letterId}/signature`);
    expect([status, body]).toMatchObject([200, { number: '470/1/ALIH/32/2026', dated: aMonday }]);
    expect(await listed()).toMatchObject({
      state: 'announced',
      valuesUntil: announced,
      letter: { number: body.number },
    });

    const { pdf } = await portal.print(head, 'GET', `/switchover-letters/${prepared.letterId}/print`);
    const text = readPdf(pdf).pages.join('');
    for (const said of [body.number, '11 April 2026', 'CALL_VERIFY_BY_ELEMEN', 'TGL_LHR', 'dd-mm-yyyy']) {
      expect(text).toContain(squash(said));
    }
  });

  it('has been told to the institution', async () => {
    const { rows } = await authority.pool.query('SELECT kind, data FROM notice WHERE to_institution = $1', [
      hospital.institution.institutionId,
    ]);
    expect(rows).toMatchObject([{ kind: 'switchover.announced', data: { lastDay: announced } }]);
  });

  it('leaves the last day as it was: the old method returns data', async () => {
    await goTo(announced);
    expect((await callOld()).content).toMatchObject({ NAMA_LGKP: 'HENDRA WIJAYA' });
  });

  it('comes by itself on the day after: the old method says where to move, the new one answers', async () => {
    await goTo(addDays(announced, 1));
    expect((await callOld()).content).toEqual(moved);
    expect((await callNew()).content).toMatchObject({ NAMA_LGKP: 'Sesuai (100)' });
    expect(await listed(reviewer, '?state=still_calling')).toMatchObject({ valuesUntil: announced, moved: 1 });
  });

  it('is undone by a letter with its reason: on the very next call the old method returns data again', async () => {
    expect(await send('undo', addDays(announced, 90))).toMatchObject({ status: 400, body: { field: 'valuesUntil' } });
    expect((await callOld()).content).toEqual(moved);
    const { status, body } = await send('undo', later, 'Pendaftaran pasien belum selesai diuji.');
    expect([status, body]).toMatchObject([200, { kind: 'undo', number: '470/2/ALIH/32/2026' }]);
    expect((await callOld()).content).toMatchObject({ NAMA_LGKP: 'HENDRA WIJAYA' });
    const { pdf } = await portal.print(head, 'GET', `/switchover-letters/${body.letterId}/print`);
    expect(readPdf(pdf).pages.join('')).toContain(squash('Pendaftaran pasien belum selesai diuji.'));
  });

  it('cannot be put off again once it was undone', async () => {
    expect(await send('announcement', addDays(later, 60))).toMatchObject({
      status: 400,
      body: { field: 'valuesUntil' },
    });
    await goTo(addDays(later, 1));
    expect((await callOld()).content).toEqual(moved);
    expect((await send('undo', addDays(later, 10))).status).toBe(409);
  });

  it('is over for the office when no client has called an old method for 30 days', async () => {
    expect(await listed()).toMatchObject({ state: 'still_calling' });
    await goTo(addDays(later, 31));
    expect(await listed()).toBeUndefined();
  });

  it('is in the log with every letter, number and officer', async () => {
    const { rows } = await authority.pool.query(
      `SELECT outcome, case_ref, officer_ref FROM access_record
       WHERE right_id = $1 AND outcome IN ('switchover.announced', 'switchover.undone', 'right.changed') ORDER BY at, outcome`,
      [hospital.right.rightId],
    );
    const by = { officer_ref: head.officerId };
    expect(rows).toEqual([
      { outcome: 'right.changed', case_ref: '470/1/ALIH/32/2026', ...by },
      { outcome: 'switchover.announced', case_ref: '470/1/ALIH/32/2026', ...by },
      { outcome: 'right.changed', case_ref: '470/2/ALIH/32/2026', ...by },
      { outcome: 'switchover.undone', case_ref: '470/2/ALIH/32/2026', ...by },
    ]);
  });
});
