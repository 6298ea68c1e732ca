import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getCredential, issueCredential } from '../../src/identity/index.ts';
import { getInstitution, getOfficer, type Officer } from '../../src/institutions/index.ts';
import { addDays, type Day, endOfDay, type Uuid } from '../../src/kernel/index.ts';
import { aForm, anApplicant } from '../../testing/applications/index.ts';
import { readPdf, squash } from '../../testing/documents/index.ts';
import { callWire } from '../../testing/rights/index.ts';
import { openStage, print, type Stage, todayOn, told, Walk, waitUntil } from './stage.ts';

/**
 * The life of one access, told as it happens: RSUD Contoh brings a paper form to the counter, is returned once, approved,
 * signs, waits for its network, is tried, goes live, gets an addendum, renews and expires. What people do goes over HTTP as
 * the portal does it; what the hospital's application asks goes through the wire door. Each step builds on the one before.
 */
let stage: Stage;
let walk: Walk;
let reviewer: Officer;
let head: Officer;
let admin: Officer;
let institutionId: Uuid;

beforeAll(async () => {
  stage = await openStage();
  ({ reviewer, head } = stage.staff.city);
});
afterAll(() => stage.close());

const form = aForm({ elements: ['NAMA_LGKP', 'NIK'], dailyQuota: 100, networks: ['10.1.0.0/16'] });
const right = { key: 'A', purpose: 'public_service', elements: ['NAMA_LGKP', 'NIK'], dailyQuota: 100 };
const annex = { rights: [{ ...right, networks: ['10.1.0.0/16'] }] };
const post = (who: Officer, path: string, body: object) => stage.portal.call(who, 'POST', path, body);
const get = (who: Officer, path: string) => stage.portal.call(who, 'GET', path);

/** Hands in the scan of a paper that both sides signed and stamped: the paper as it was printed. */
function sign(path: string, paper: Buffer) {
  const people = { office: { name: 'Kepala Cerita', position: 'Kepala Dinas' } };
  const director = { institution: { name: 'Direktur Cerita', position: 'Direktur' } };
  const form = new FormData();
  form.set('facts', JSON.stringify({ how: 'scan', signedOn: todayOn(stage), ...people, ...director }));
  form.set('file', new Blob([new Uint8Array(paper)]), 'pindaian.pdf');
  return post(head, path, form);
}

describe('the application', () => {
  it('is brought on paper and registered with its agenda number, and what is missing is named', async () => {
    const handedIn = { applicant: anApplicant({ name: 'RSUD Contoh' }), form: { ...form, elements: [] } };
    const { applicationId, missing } = told(
      await post(reviewer, '/applications', { ...handedIn, agendaNo: '045/2026' }),
      201,
    );
    walk = new Walk(stage, applicationId);
    await print(stage, reviewer, 'formulir-kosong', '/offices/3278/prints/application-form');
    const names = missing.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(['form.elements', 'attachments.form_scan']));
  });

  it('is completed, scanned and submitted', async () => {
    await walk.addPaper(reviewer, 'form_scan');
    await walk.write(reviewer, { applicant: anApplicant({ name: 'RSUD Contoh' }), form });
    expect(await walk.move(reviewer, 'submit')).toMatchObject({ state: 'submitted', agendaNo: '045/2026' });
    const paper = await print(stage, reviewer, 'formulir', `/applications/${walk.id}/prints/form`);
    expect(readPdf(paper).pages[0]).toContain(squash('RSUD Contoh'));
  });

  it('is returned once with remarks, and handed in again', async () => {
    await walk.move(reviewer, 'take-up');
    const returned = await walk.move(reviewer, 'return', { reason: 'Kuota belum dijelaskan.' });
    expect(returned).toMatchObject({ state: 'returned', holder: '3278' });
    expect(returned.timeline.at(-1)).toMatchObject({ move: 'return', reason: 'Kuota belum dijelaskan.' });
    await walk.move(reviewer, 'submit');
    await walk.move(reviewer, 'take-up');
  });

  it('is forwarded by the mayor’s letter and approved by the Dirjen’s', async () => {
    const fileId = await walk.addPaper(reviewer, 'region_head_letter');
    const mayors = { letterNo: '100/12/Pem', letterDate: todayOn(stage), fileId };
    expect(await walk.move(reviewer, 'forward', mayors)).toMatchObject({ state: 'forwarded', holder: '00' });
    const decision = { decision: 'approve', letterNo: '400.8/15/Dukcapil' };
    const approved = await walk.move(stage.staff.pusat.head, 'decide', decision);
    expect(approved).toMatchObject({ state: 'approved', decisionNo: '400.8/15/Dukcapil', holder: '3278' });
    const letter = await print(stage, reviewer, 'surat-persetujuan', `/applications/${walk.id}/prints/decision`);
    expect(readPdf(letter).pages[0]).toContain('400.8/15/Dukcapil');
  });
});

describe('the institution', () => {
  it('is entered from the form, and its first admin is appointed by letter', async () => {
    const entered = await post(reviewer, `/applications/${walk.id}/institution`, { slug: 'RSUD_CONTOH_KOTA' });
    institutionId = told(entered, 201).institutionId;
    const today = todayOn(stage);
    const appointment = { letterNo: '800/7/RSUD', letterDate: today, startsOn: today };
    const person = { name: 'Admin Cerita', email: 'admin@cerita.contoh.go.id', appointment };
    const { officerId } = told(await post(reviewer, `/institutions/${institutionId}/admins`, person), 201);
    admin = await getOfficer(stage.authority.pool, officerId);
    expect(await get(admin, `/applications/${walk.id}`)).toMatchObject({ status: 200 });
  });
});

let agreementId: Uuid;
let rightId: Uuid;

describe('the agreement', () => {
  const endsOn = '2026-12-31' as Day;

  it('gives no right while it is drafted, nor when it is signed without its juknis', async () => {
    const days = { startsOn: todayOn(stage), endsOn };
    const papers = { number: '470/1-PKS/2026', annexNumber: '470/1-JUKNIS/2026', annex };
    const draft = { institutionId, applicationId: walk.id, ...days, ...papers };
    agreementId = told(await post(reviewer, '/agreements', draft), 201).agreementId;
    expect(await walk.look(reviewer)).toMatchObject({ state: 'pks_drafted' });
    const paper = await print(stage, reviewer, 'pks', `/agreements/${agreementId}/prints/agreement`);
    const signed = told(await sign(`/agreements/${agreementId}/signature`, paper));
    expect(signed).toMatchObject({ state: 'awaiting_annex', rights: [] });
  });

  it('and its juknis make the right, element by element', async () => {
    const paper = await print(stage, reviewer, 'juknis', `/agreements/${agreementId}/prints/guideline`);
    for (const deed of ['non-disclosure', 'responsibility']) {
      await print(stage, reviewer, deed, `/agreements/${agreementId}/prints/${deed}`);
    }
    const signed = told(await sign(`/agreements/${agreementId}/juknis-signature`, paper));
    expect(signed.rights).toMatchObject([{ elements: ['NAMA_LGKP', 'NIK'], dailyQuota: 100, status: 'active' }]);
    rightId = signed.rights[0].rightId;
    const { state, timeline } = await walk.look(reviewer);
    expect(state).toBe('juknis_signed');
    expect(timeline.at(-1)).toMatchObject({ move: 'sign_juknis', letterNo: '470/1-JUKNIS/2026' });
  });
});

describe('the network', () => {
  let connectionId: Uuid;

  it('is declared by the hospital and waited for; the list tells for how long', async () => {
    const today = todayOn(stage);
    const line = { kind: 'private_line', provider: 'PT Kabel Cerita', networks: ['10.1.0.0/16'] };
    const declared = { ...line, letterNo: '005/RSUD', letterDate: today };
    connectionId = told(await post(admin, `/institutions/${institutionId}/connections`, declared), 201).connectionId;
    await walk.look(admin);
    await walk.move(admin, 'request-credentials');
    await walk.move(reviewer, 'await-network');
    await waitUntil(stage, addDays(today, 20));
    const { applications } = told(await get(reviewer, '/applications?state=network_check'));
    expect(applications).toMatchObject([{ applicationId: walk.id, ageDays: 20 }]);
  });

  it('lets nobody try before it is open', async () => {
    const early = await post(reviewer, `/applications/${walk.id}/trial`, { version: walk.version });
    expect(early).toMatchObject({ status: 409, body: { field: 'connection' } });
  });

  it('is checked by minutes and opened, and the right names it', async () => {
    const minutes = { letterNo: 'BA/3', letterDate: todayOn(stage) };
    const check = { ...minutes, passed: true, result: 'Latensi 12 ms' };
    told(await post(reviewer, `/connections/${connectionId}/check`, check));
    told(await post(reviewer, `/connections/${connectionId}/activate`, minutes));
    await print(stage, reviewer, 'ba-jaringan', `/connections/${connectionId}/prints/minutes`);
    const named = { connectionId, letterNo: 'BA/3' };
    told(await stage.portal.call(reviewer, 'PUT', `/rights/${rightId}/connection`, named));
  });
});

/** The hospital's application with a credential of its own for a right. */
async function clientOf(of: Uuid, userId: string) {
  const { authority } = stage;
  const { credentialId, secret } = await issueCredential(authority, {
    institutionId,
    rightId: of,
    kind: 'wire',
    userId,
    mode: 'live',
  });
  const credential = await getCredential(authority.pool, credentialId);
  const institution = await getInstitution(authority.pool, institutionId);
  return { institution, credential, secret } as Parameters<typeof callWire>[1];
}

let client: Awaited<ReturnType<typeof clientOf>>;
const ask = (as = client) => callWire(stage.gate, as, { peer: '10.1.2.3' });

describe('the access', () => {
  it('is tried, and opened by the minutes of the trial', async () => {
    client = await clientOf(rightId, 'simrs');
    await walk.move(reviewer, 'trial');
    expect((await ask()).content).toMatchObject({ NAMA_LGKP: 'Sesuai (100)' });
    const date = todayOn(stage);
    const trial = { number: 'BA/4', date, place: 'RSUD Contoh', client: 'SIMRS', beganOn: date, endedOn: date };
    const found = { checks: [], isReady: true, followUp: [], people: [] };
    await print(stage, reviewer, 'ba-uji-coba', `/applications/${walk.id}/prints/trial-minutes`, {
      ...trial,
      ...found,
    });
    const fileId = await walk.addPaper(reviewer, 'minutes');
    const minutes = { letterNo: 'BA/4', letterDate: todayOn(stage), fileId };
    expect(await walk.move(reviewer, 'activate', minutes)).toMatchObject({ state: 'active' });
  });

  it('answers through the wire door, and each answer has its record', async () => {
    const { content, quotaLimiter, requestId } = await ask();
    expect(content).toMatchObject({ NAMA_LGKP: 'Sesuai (100)' });
    expect(quotaLimiter).toBe(98);
    const text = 'SELECT outcome, institution_id, right_id, charged FROM access_record WHERE request_id = $1';
    const { rows } = await stage.authority.pool.query(text, [requestId]);
    expect(rows).toEqual([{ outcome: 'verified', institution_id: institutionId, right_id: rightId, charged: 1 }]);
  });

  it('is refused from any other network', async () => {
    expect((await callWire(stage.gate, client, { peer: '192.0.2.1' })).content).toMatchObject({ RESPONSE_CODE: '10' });
  });
});

describe('the addendum', () => {
  it('adds an element and hits from its day on, and not before', async () => {
    const effectiveFrom = addDays(todayOn(stage), 10);
    const wider = { rights: [{ ...annex.rights[0], elements: [...right.elements, 'TGL_LHR'], dailyQuota: 500 }] };
    const addendum = { number: '470/1-ADD/2026', effectiveFrom, endsOn: '2026-12-31', annex: wider };
    told(await post(reviewer, `/agreements/${agreementId}/addenda`, addendum), 201);
    const paper = await print(stage, reviewer, 'adendum', `/agreements/${agreementId}/addenda/2/print`);
    told(await sign(`/agreements/${agreementId}/addenda/2/signature`, paper));
    expect((await ask()).quotaLimiter).toBeLessThan(100);
    await waitUntil(stage, effectiveFrom);
    const { rights } = told(await get(admin, `/agreements/${agreementId}`));
    expect(rights).toMatchObject([{ rightId, elements: ['NAMA_LGKP', 'NIK', 'TGL_LHR'], dailyQuota: 500 }]);
    expect((await ask()).quotaLimiter).toBe(499);
  });

  it('says what it changed', async () => {
    const said = told(await get(admin, `/agreements/${agreementId}/differences?from=1&to=2`));
    expect(JSON.stringify(said)).toContain('TGL_LHR');
  });
});

describe('the end', () => {
  it('is told to both sides thirty days before', async () => {
    await waitUntil(stage, '2026-12-01' as Day);
    for (const who of [admin, reviewer]) {
      const { notices } = told(await get(who, '/notices'));
      expect(notices).toContainEqual(expect.objectContaining({ kind: 'agreement.ending', about: agreementId }));
    }
  });

  let next: { readonly agreementId: Uuid; readonly rights: readonly { readonly rightId: Uuid }[] };

  it('is followed by a new agreement that links to the old', async () => {
    const renewal = { number: '470/2-PKS/2027', annexNumber: '470/2-JUKNIS/2027', endsOn: '2027-12-31' };
    const draft = told(await post(reviewer, `/agreements/${agreementId}/renewal`, renewal), 201);
    expect(draft).toMatchObject({ renews: agreementId, startsOn: '2027-01-01', state: 'draft' });
    const papers = `/agreements/${draft.agreementId}/prints`;
    const paper = await print(stage, reviewer, 'pks-2027', `${papers}/agreement`);
    told(await sign(`/agreements/${draft.agreementId}/signature`, paper));
    const juknis = await print(stage, reviewer, 'juknis-2027', `${papers}/guideline`);
    next = told(await sign(`/agreements/${draft.agreementId}/juknis-signature`, juknis));
    expect(next.rights).toMatchObject([{ validFrom: '2027-01-01', status: 'active' }]);
  });

  it('comes by itself with the last minute of the last day, and the same client goes on under the new right', async () => {
    await waitUntil(stage, '2026-12-31' as Day);
    const { clock, authority } = stage;
    clock.advance(endOfDay('2026-12-31' as Day, 'WIB') - clock.business() - 60_000);
    const rightOf = async ({ requestId }: { requestId: string }) => {
      const text = 'SELECT right_id FROM access_record WHERE request_id = $1';
      return (await authority.pool.query(text, [requestId])).rows[0].right_id;
    };
    const last = await ask();
    expect([last.content.NAMA_LGKP, await rightOf(last)]).toEqual(['Sesuai (100)', rightId]);
    clock.advance(60_000);
    await waitUntil(stage, '2027-01-01' as Day);
    const first = await ask();
    expect([first.content.NAMA_LGKP, await rightOf(first)]).toEqual(['Sesuai (100)', next.rights[0]?.rightId]);
    expect(told(await get(admin, `/agreements/${agreementId}`))).toMatchObject({ state: 'expired', daysLeft: -1 });
  });

  it('comes to whatever nobody renews', async () => {
    await waitUntil(stage, '2028-01-01' as Day);
    expect((await ask()).content).not.toHaveProperty('NAMA_LGKP');
  });
});
