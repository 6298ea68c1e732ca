import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedRight } from '../../../../testing/agreements/index.ts';
import { personas } from '../../../../testing/population/index.ts';
import {
  type Authority,
  aMonday,
  enterPersonas,
  type Gate,
  listForm,
  openAuthority,
  openBulk,
  openGate,
} from '../../../../testing/rights/index.ts';
import { enterStaff, openPortal, type Portal, type PortalAnswer, type Staff } from '../../../../testing/staff/index.ts';
import { addDays, testClock, type Uuid } from '../../../kernel/index.ts';
import { changeSetting } from '../../../settings/index.ts';
import { portalRoutes } from '../routes.ts';
import type { HistoryView } from './schemas.ts';

let authority: Authority;
let staff: Staff;
let gate: Gate;
let portal: Portal;
let right: Uuid;
const clock = testClock(aMonday);

const { hendra } = personas;
const { nama_lgkp: name } = hendra;
/** The portal is called from 127.0.0.1 in tests. */
const atPortal = { method: 'web_portal', networks: ['127.0.0.1/32'], documents: ['ektp'] } as const;
const elements = ['NIK', 'NAMA_LGKP', 'TGL_LHR'] as const;

beforeAll(async () => {
  authority = await openAuthority(clock);
  await enterPersonas(authority);
  staff = await enterStaff(authority);
  right = await signedRight(authority, staff.hospital.institutionId, { ...atPortal, elements });
  gate = await openGate(authority);
  portal = await openPortal(authority, (app, parts) => portalRoutes(app, { ...gate, ...parts }));
});
afterAll(async () => {
  await portal.close();
  await gate.close();
  await authority.close();
});

const call = (method: 'GET' | 'POST', path: string, body?: object) =>
  portal.call(staff.hospital.operator, method, path, body);
const verify = (elements: object = { NAMA_LGKP: name }, more: object = {}) =>
  call('POST', `/rights/${right}/verifications`, { nik: hendra.nik, elements, ...more });
async function history(query = ''): Promise<HistoryView> {
  const { status, body } = await call('GET', `/own-verifications${query}`);
  expect(status).toBe(200);
  return body;
}
const referencesOf = ({ verifications }: HistoryView) => verifications.map(({ reference }) => reference);
const idOf = ({ body }: PortalAnswer): string => body.id ?? body.instance.slice('urn:uuid:'.length);

/** A minute apart, so that the order is known. */
async function afterAWhile<T>(work: () => Promise<T>): Promise<T> {
  clock.advance(60_000);
  return work();
}

describe('the own questions', () => {
  it('are told with what the log has of them, the NIK masked, and nothing of the register', async () => {
    const asked = await verify({ NAMA_LGKP: 'SITI AMINAH', TGL_LHR: '12-05-1980' }, { caseRef: 'RM-7' });
    const { verifications } = await history();
    expect(verifications[0]).toEqual({
      ...{ reference: idOf(asked), day: aMonday, method: 'verifications', purpose: 'public_service', caseRef: 'RM-7' },
      ...{ at: expect.any(String), rightId: right, outcome: 'verified', charged: true },
      nik: `************${hendra.nik.slice(-4)}`,
      elements: [
        { name: 'NAMA_LGKP', result: 'mismatch' },
        { name: 'TGL_LHR', result: 'match' },
      ],
    });
    const { text } = await call('GET', '/own-verifications');
    for (const secret of [hendra.nik, name, 'SITI AMINAH']) expect(text).not.toContain(secret);
  });

  it('are filtered by outcome, way of asking and reference', async () => {
    const nobody = await afterAWhile(() =>
      call('POST', `/rights/${right}/verifications`, { nik: '3278014101909001', elements: { NAMA_LGKP: name } }),
    );
    const document = await afterAWhile(() =>
      call('POST', `/rights/${right}/document-verifications`, {
        nik: hendra.nik,
        document: { kind: 'ektp', number: hendra.nik },
      }),
    );
    expect(referencesOf(await history('?outcome=not_found'))).toEqual([idOf(nobody)]);
    expect(referencesOf(await history('?method=document-verifications'))).toEqual([idOf(document)]);
    expect(referencesOf(await history(`?reference=${idOf(nobody)}`))).toEqual([idOf(nobody)]);
    const refused = await afterAWhile(() => verify({ AGAMA: 'ISLAM' }));
    const [told] = (await history(`?reference=${idOf(refused)}`)).verifications;
    expect(told).toMatchObject({ outcome: 'elements_not_granted', charged: false, elements: [], nik: null });
  });

  it('hold rows of lists, each under its own reference', async () => {
    const bulk = await openBulk(authority);
    const list = listForm(`NIK;Nama\n${hendra.nik};${name}\n12;X`, { start: 'true' });
    await portal.sendForm(staff.hospital.operator, `/rights/${right}/bulk-verifications`, list);
    await bulk.runAll();
    await bulk.close();
    const { verifications } = await history('?method=bulk-verifications');
    expect(verifications.map(({ outcome, nik }) => [outcome, nik === null]).toSorted()).toEqual([
      ['nik_malformed', true],
      ['verified', false],
    ]);
  });

  it('come page by page, none twice and none left out', async () => {
    for (let i = 0; i < 5; i += 1) await verify();
    const whole = referencesOf(await history());
    expect(whole.length).toBeGreaterThan(5);
    const paged: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page: HistoryView = await history(`?limit=2${after && `&after=${after}`}`);
      paged.push(...referencesOf(page));
      after = page.next;
    }
    expect(paged).toEqual(whole);
  });

  it('are of the days that are asked about, by default the last ninety-two', async () => {
    expect(await history()).toMatchObject({ from: addDays(aMonday, -91), to: aMonday });
    expect((await history(`?from=${addDays(aMonday, -40)}&to=${addDays(aMonday, -1)}`)).verifications).toEqual([]);
    expect((await history(`?from=${aMonday}&to=${aMonday}`)).verifications).not.toEqual([]);
  });

  it.each([
    ['ends before it begins', `?from=${aMonday}&to=${addDays(aMonday, -1)}`],
    ['is longer than a year', `?from=${addDays(aMonday, -366)}&to=${aMonday}`],
  ])('are of no period that %s', async (_, query) => {
    expect(await call('GET', `/own-verifications${query}`)).toMatchObject({ status: 400, body: { field: 'from' } });
  });

  it.each(['?outcome=x', '?method=v1', '?reference=1', '?limit=201', '?after=x', '?nik=3278'])(
    'are asked for in words that are known, not %s',
    async (query) => {
      expect((await call('GET', `/own-verifications${query}`)).status).toBe(400);
    },
  );
});

it('a question whose answer could not leave is told as one that cost nothing', async () => {
  const reference = idOf(await afterAWhile(() => verify()));
  await authority.pool.query(
    `INSERT INTO access_record (month, writer_id, batch_no, pos, at, kind, outcome, request_id, charged, salt)
     SELECT month, writer_id, 1000000, 0, at, 'void', 'unanswered', request_id, -1, salt FROM access_record
     WHERE request_id = $1`,
    [reference],
  );
  expect((await history(`?reference=${reference}`)).verifications).toMatchObject([{ charged: false }]);
});

it('a NIK whose key was destroyed is left out', async () => {
  const reference = idOf(await afterAWhile(() => verify()));
  const owner = new pg.Client(authority.database.owner);
  await owner.connect();
  await owner.query('UPDATE access_record SET nik_key = 999999 WHERE request_id = $1', [reference]);
  await owner.end();
  expect((await history(`?reference=${reference}`)).verifications).toMatchObject([{ nik: null, outcome: 'verified' }]);
});

it('the list is one of the screens that open from networks of the institution’s rights alone', async () => {
  const { operator, institutionId } = staff.stranger;
  await signedRight(authority, institutionId, { ...atPortal, networks: ['10.1.0.0/16'] });
  const ask = () => portal.call(operator, 'GET', '/own-verifications');
  expect(await ask()).toMatchObject({
    status: 403,
    body: { field: 'address', messages: { user: { id: expect.stringContaining('jaringan yang terdaftar') } } },
  });
  await changeSetting(authority, 'registeredNetworksOnly', false, '1/2026');
  expect((await ask()).status).toBe(200);
  await changeSetting(authority, 'registeredNetworksOnly', true, '2/2026');
});
