import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  draftOf,
  formOf,
  type Identity,
  makeAuthority,
  makeSigner,
  ordinaryRight,
  signPdf,
  writePdf,
} from '../../../testing/papers/index.ts';
import { type Authority, aMonday, openAuthority } from '../../../testing/rights/index.ts';
import { enterStaff, openPortal, type Portal, type Staff } from '../../../testing/staff/index.ts';
import { addDays, shiftTo, systemClock } from '../../kernel/index.ts';
import { noScan } from '../../platform/files/index.ts';
import { readTrustList } from '../signatures/index.ts';
import { agreementRoutes } from './routes.ts';

let authority: Authority;
let staff: Staff;
let portal: Portal;
let folder: string;
let signer: Identity;

/** Certificates are judged by the real clock, and agreements by the business clock. */
const real = systemClock();
const clock = systemClock(shiftTo(aMonday, real.now(), 'WIB'));

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'gapura-papers-'));
  const psre = makeAuthority(folder, 'PSrE Rekaan');
  signer = makeSigner(folder, psre, 'Kepala Dinas Rekaan');
  const trustedSigners = readTrustList(readFileSync(psre.cert, 'utf8'));
  authority = await openAuthority(clock);
  staff = await enterStaff(authority);
  portal = await openPortal(authority, (app, parts) =>
    agreementRoutes(app, { ...parts, scan: noScan, trustedSigners }),
  );
});

afterAll(async () => {
  await portal.close();
  await authority.close();
  rmSync(folder, { recursive: true });
});

const signature = {
  how: 'scan',
  signedOn: aMonday,
  office: { name: 'Kepala Dinas Rekaan', position: 'Kepala Dinas' },
  institution: { name: 'Direktur Rekaan', position: 'Direktur' },
};

const prepare = (method: 'POST' | 'PUT', to: string, body: object) =>
  portal.call(staff.city.reviewer, method, to, body);
const sign = (to: string, form: FormData = formOf(signature)) => portal.call(staff.city.head, 'POST', to, form);

async function draft(change: Parameters<typeof draftOf>[1] = {}) {
  const { status, body } = await prepare('POST', '/agreements', draftOf(staff.hospital.institutionId, change));
  expect(status).toBe(201);
  return body;
}

async function signed(change: Parameters<typeof draftOf>[1] = {}) {
  const { agreementId } = await draft(change);
  await sign(`/agreements/${agreementId}/signature`);
  const { status, body } = await sign(`/agreements/${agreementId}/juknis-signature`);
  expect(status).toBe(200);
  return body;
}

describe('the way from a draft to rights', () => {
  it('shows at each step where the agreement is', async () => {
    const drafted = await draft({ note: 'percobaan' });
    expect(drafted).toMatchObject({
      state: 'draft',
      rights: [],
      signatures: [],
      note: 'percobaan',
      officeCode: '3278',
    });
    const pks = await sign(`/agreements/${drafted.agreementId}/signature`);
    expect(pks.body).toMatchObject({ state: 'awaiting_annex', status: 'active', rights: [] });
    const juknis = await sign(`/agreements/${drafted.agreementId}/juknis-signature`);
    expect(juknis.body).toMatchObject({
      state: 'active',
      daysLeft: 304,
      rights: [{ annexKey: 'A', elements: ['NAMA_LGKP', 'NIK'], dailyQuota: 100, status: 'active' }],
      signatures: [
        { part: 'agreement', ...signature, recordedBy: staff.city.head.officerId },
        { part: 'annex', ...signature },
      ],
    });
    expect(juknis.body.timeline.map(({ what }: { what: string }) => what)).toEqual(
      expect.arrayContaining(['drafted', 'agreement_signed', 'annex_signed', 'in_force']),
    );
  });

  it('takes an electronic signature that verifies, keeps its signer, and tells what is wrong with any other', async () => {
    const { agreementId } = await draft();
    const facts = { ...signature, how: 'pades' };
    const pdf = signPdf(writePdf(['PKS']), signer);
    const to = `/agreements/${agreementId}/signature`;
    const appended = await sign(to, formOf(facts, Buffer.concat([pdf, Buffer.from('\n')])));
    expect(appended).toMatchObject({ status: 400, body: { code: 'invalid_input', field: 'file' } });
    expect(appended.body.detail).toMatch(/partly_signed/);
    expect((await sign(to, formOf(facts))).body.detail).toMatch(/not_signed/);
    const { status, body } = await sign(to, formOf(facts, pdf));
    expect(status).toBe(200);
    expect(body.signatures).toMatchObject([{ how: 'pades', signers: ['Kepala Dinas Rekaan'] }]);
  });

  it('can be changed until it is signed', async () => {
    const { agreementId } = await draft();
    const facts = { number: 'Z/1', startsOn: aMonday, endsOn: addDays(aMonday, 9) };
    expect((await prepare('PUT', `/agreements/${agreementId}`, facts)).body).toMatchObject({ ...facts, daysLeft: 9 });
    const annex = { rights: [{ ...ordinaryRight, dailyQuota: 9 }] };
    const changed = await prepare('PUT', `/agreements/${agreementId}/annex`, { number: 'Z/2', annex });
    expect(changed.body.versions).toMatchObject([{ number: 'Z/2', annex: { rights: [{ dailyQuota: 9 }] } }]);
    await sign(`/agreements/${agreementId}/signature`);
    expect(await prepare('PUT', `/agreements/${agreementId}`, facts)).toMatchObject({ status: 409 });
  });
});

describe('an agreement as it lives', () => {
  it('is amended, and says what differs between its versions', async () => {
    const { agreementId } = await signed();
    const annex = { rights: [{ ...ordinaryRight, elements: ['NIK'], dailyQuota: 4_000 }] };
    const addendum = { number: 'ADD/1', effectiveFrom: aMonday, endsOn: '2026-12-31', annex };
    const other = { ...addendum, number: 'ADD/0' };
    expect(await prepare('POST', `/agreements/${agreementId}/addenda`, other)).toMatchObject({ status: 201 });
    expect(await prepare('PUT', `/agreements/${agreementId}/addenda/2`, addendum)).toMatchObject({ status: 200 });
    const { body } = await sign(`/agreements/${agreementId}/addenda/2/signature`);
    expect(body).toMatchObject({
      rights: [{ elements: ['NIK'], dailyQuota: 4_000 }],
      versions: [{}, { number: 'ADD/1' }],
    });
    const differences = await portal.call(
      staff.hospital.admin,
      'GET',
      `/agreements/${agreementId}/differences?from=1&to=2`,
    );
    expect(differences).toMatchObject({ status: 200, body: { endsOn: null, rights: { added: [], removed: [] } } });
    expect(differences.body.rights.changed).toEqual([
      {
        key: 'A',
        changes: expect.arrayContaining([
          { term: 'elements', added: [], removed: ['NAMA_LGKP'] },
          { term: 'dailyQuota', from: 100, to: 4_000 },
        ]),
      },
    ]);
  });

  it('takes letters and uplifts, and reports their use', async () => {
    const { rights } = await signed();
    const letter = { number: '470/7', dated: aMonday, changes: { networks: ['10.9.0.0/16'] } };
    const changed = await prepare('POST', `/rights/${rights[0].rightId}/letter`, formOf(letter));
    expect(changed).toMatchObject({
      status: 201,
      body: { rights: [{ networks: ['10.9.0.0/16'] }], letters: [{ number: '470/7', fileId: expect.any(String) }] },
    });
    const quota = { number: '470/8', dated: aMonday, changes: { dailyQuota: 9 } };
    expect(await prepare('POST', `/rights/${rights[0].rightId}/letter`, formOf(quota))).toMatchObject({ status: 400 });
    const facts = { letterNo: '470/9', letterDate: aMonday, reason: 'vaksinasi massal', dailyQuota: 4_000_000 };
    const days = { from: aMonday, until: addDays(aMonday, 1) };
    const raised = await prepare('POST', `/rights/${rights[0].rightId}/uplifts`, formOf({ ...facts, ...days }));
    expect(raised).toMatchObject({
      status: 201,
      body: { uplifts: [{ ...facts, ...days, normalQuota: 100, days: [{ day: aMonday, used: 0 }], daysAbove: 0 }] },
    });
  });

  it('is renewed by a draft, and ended before its day', async () => {
    const { agreementId, number } = await signed();
    const renewal = { number: `${number}-R`, annexNumber: 'J', endsOn: '2028-12-31' };
    const { status, body } = await prepare('POST', `/agreements/${agreementId}/renewal`, renewal);
    expect([status, body.renews, body.state, body.startsOn]).toEqual([201, agreementId, 'draft', '2027-01-01']);
    const ended = await portal.call(staff.city.head, 'POST', `/agreements/${agreementId}/end`, { reason: 'surat' });
    expect(ended.body).toMatchObject({ state: 'ended', rights: [{ status: 'revoked' }] });
  });
});

describe('the list', () => {
  const list = async (query: string) =>
    (await portal.call(staff.pusat.auditor, 'GET', `/agreements?${query}`)).body.agreements as { number: string }[];

  it('is filtered by institution, office, state, last day and words', async () => {
    await signed({ number: 'L/active' });
    await signed({ number: 'L/near', endsOn: addDays(aMonday, 270) });
    await signed({ number: 'L/far', endsOn: addDays(aMonday, 400) });
    await draft({ number: 'L/draft' });
    await signed({ number: 'L/past', endsOn: addDays(aMonday, -1) });
    const numbers = async (query: string) => (await list(`q=L/&${query}`)).map(({ number }) => number);
    const { institutionId } = staff.hospital;
    const all = await numbers('');
    expect([all[0], all.at(-1), all.length]).toEqual(['L/past', 'L/far', 5]);
    expect(await numbers('state=expired')).toEqual(['L/past']);
    expect(await numbers('state=draft')).toEqual(['L/draft']);
    expect(await numbers('state=active')).toEqual(['L/active', 'L/far']);
    expect(await numbers('state=near_end')).toEqual(['L/near']);
    expect(await numbers('state=current')).toEqual(all.slice(1));
    expect(await numbers(`endsBefore=${aMonday}`)).toEqual(['L/past']);
    expect(await numbers('office=3278&state=expired')).toEqual(['L/past']);
    expect(await numbers('office=73')).toEqual([]);
    expect(await numbers(`institution=${institutionId}&state=expired`)).toEqual(['L/past']);
    expect(await numbers(`institution=${staff.stranger.institutionId}`)).toEqual([]);
    expect((await list('q=rsud%20contoh&state=draft')).length).toBeGreaterThan(0);
    expect(await list('q=%25')).toEqual([]);
  });

  it('tells the same state and days as the agreement itself', async () => {
    for (const one of await list('limit=200')) {
      const { agreementId } = one as unknown as { agreementId: string };
      expect((await portal.call(staff.pusat.head, 'GET', `/agreements/${agreementId}`)).body).toMatchObject(one);
    }
  });

  it('comes in pages that miss and repeat nothing', async () => {
    const all = (await list('limit=200')) as unknown as { agreementId: string }[];
    const seen: string[] = [];
    for (let after = ''; ; ) {
      const page = (await list(`limit=2${after}`)) as unknown as { agreementId: string }[];
      if (page.length === 0) break;
      seen.push(...page.map(({ agreementId }) => agreementId));
      after = `&after=${seen.at(-1)}`;
    }
    expect(seen).toEqual(all.map(({ agreementId }) => agreementId));
  });
});

describe('what is sent wrong', () => {
  it.each<[string, object, string]>([
    ['a day that does not exist', { endsOn: '2026-02-31' }, 'endsOn'],
    ['an unknown field', { colour: 'red' }, ''],
    [
      'an element that does not exist',
      { annex: { rights: [{ ...ordinaryRight, elements: ['GAJI'] }] } },
      'annex.rights.0.elements.0',
    ],
    ['a number of control characters', { number: 'a\u0000' }, 'number'],
    ['no network', { annex: { rights: [{ ...ordinaryRight, networks: ['10.1.2.3/8'] }] } }, 'rights.A.networks'],
  ])('%s is told with its field', async (_, change, name) => {
    const { status, body } = await prepare('POST', '/agreements', {
      ...draftOf(staff.hospital.institutionId),
      ...change,
    });
    expect(status).toBe(400);
    const names = [body.field, ...(body.parameters ?? []).map((one: { name: string }) => one.name)];
    expect(names).toContain(name);
  });

  it.each<[string, () => FormData, string]>([
    [
      'no file',
      () => {
        const form = formOf(signature);
        form.delete('file');
        return form;
      },
      'file',
    ],
    [
      'no facts',
      () => {
        const form = formOf(signature);
        form.delete('facts');
        return form;
      },
      'facts',
    ],
    [
      'facts that are no JSON',
      () => {
        const form = formOf(signature);
        form.set('facts', '{');
        return form;
      },
      'body',
    ],
    [
      'a signatory without a name',
      () => formOf({ ...signature, office: { name: '', position: 'x' } }),
      'facts.office.name',
    ],
    ['a file that is no PDF', () => formOf(signature, Buffer.from('PK')), 'file'],
    ['a file of more than 10 MiB', () => formOf(signature, Buffer.alloc(10 * 1024 * 1024 + 1)), 'file'],
    [
      'two files',
      () => {
        const form = formOf(signature);
        form.append('file', new Blob(['%PDF-']));
        return form;
      },
      'body',
    ],
  ])('%s is told with its field', async (_, form, field) => {
    const { agreementId } = await draft();
    const answer = await sign(`/agreements/${agreementId}/signature`, form());
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_input', field } });
    expect((await portal.call(staff.city.head, 'GET', `/agreements/${agreementId}`)).body.state).toBe('draft');
  });
});
