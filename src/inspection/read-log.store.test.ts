import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../testing/population/index.ts';
import {
  type Authority,
  aMonday,
  callNative,
  enterPersonas,
  type Gate,
  type GrantedAccess,
  grantAccess,
  type NativeClient,
  openAuthority,
  openGate,
  registerNative,
} from '../../testing/rights/index.ts';
import { enterStaff, openPortal, type Portal, type Staff } from '../../testing/staff/index.ts';
import { appendInTransaction, checkReceipt, readKeys } from '../audit/index.ts';
import { LOOKS_A_DAY } from '../disclosure/index.ts';
import type { Officer } from '../institutions/index.ts';
import { type Uuid, uuidV7 } from '../kernel/index.ts';
import { inTransaction } from '../platform/sql/index.ts';
import { findRecords } from './find-records.ts';
import { inspectionRoutes } from './portal/routes.ts';
import { spanOfDays } from './span.ts';

let by: Authority;
let staff: Staff;
let gate: Gate;
let portal: Portal;
/** One in Jawa Barat, one in Sulawesi Selatan. */
let near: GrantedAccess;
let far: GrantedAccess;
/** Ids of calls: two of the near one, one of the far one. */
let calls: readonly string[];

const { nik, nama_lgkp: name } = personas.hendra;
const clerk = { officer: 'loket-3', caseRef: 'RM 12' };

async function call(client: NativeClient, fields: Record<string, unknown>): Promise<string> {
  const { status, body } = await callNative(gate, client, { fields });
  expect(status).toBe(200);
  return String(body.id);
}

beforeAll(async () => {
  by = await openAuthority();
  await enterPersonas(by);
  staff = await enterStaff(by);
  gate = await openGate(by);
  near = await grantAccess(by);
  far = await grantAccess(by, { zone: 'WITA' });
  const nearby = await registerNative(by, near);
  calls = [
    await call(nearby, clerk),
    await call(nearby, { elements: { NAMA_LGKP: 'SALAH SEKALI' } }),
    await call(await registerNative(by, far), {}),
  ];
  portal = await openPortal(by, (app, parts) => inspectionRoutes(app, { ...gate, ...parts }));
});

afterAll(async () => {
  await portal.close();
  await gate.close();
  await by.close();
});

const read = (as: Officer, query = '') => portal.call(as, 'GET', `/log/records?${query}`);
const idsOf = (body: { records: { requestId: string }[] }) => body.records.map(({ requestId }) => requestId);

/** The calls among what a query finds, by their number in {@link calls}. */
async function callsIn(as: Officer, query: string): Promise<number[]> {
  const { status, body } = await read(as, `limit=200&${query}`);
  expect(status, query).toBe(200);
  return idsOf(body)
    .map((id) => calls.indexOf(id))
    .filter((no) => no >= 0)
    .toSorted();
}

describe('a list of the log', () => {
  it('tells who asked, under which right, and how it ended; no value and no NIK', async () => {
    const { body, text } = await read(
      staff.province.auditor,
      `kind=verification&institution=${near.institution.institutionId}`,
    );
    const record = body.records.find(({ requestId }: { requestId: string }) => requestId === calls[0]);
    expect(record).toMatchObject({
      ...{
        kind: 'verification',
        outcome: 'verified',
        method: 'v1/verifications',
        charged: 1,
        aboutPerson: true,
        minor: false,
      },
      meaning: 'The person was found; the answer says which elements match.',
      institution: { institutionId: near.institution.institutionId, name: near.institution.name, officeCode: '32' },
      right: { rightId: near.right.rightId, annexKey: 'A' },
      officer: { ref: 'loket-3', name: null, officeCode: null },
    });
    expect(text).not.toContain(nik);
    expect(text).not.toContain(name);
  });

  it('is that of the region of its reader', async () => {
    expect(await callsIn(staff.pusat.auditor, '')).toEqual([0, 1, 2]);
    expect(await callsIn(staff.province.head, '')).toEqual([0, 1]);
    for (const { auditor } of [staff.city, staff.elsewhere]) expect(await callsIn(auditor, '')).toEqual([]);
  });

  it('does not open what lies elsewhere to whoever names it', async () => {
    const { institutionId } = far.institution;
    const nameIt = [`institution=${institutionId}`, `right=${far.right.rightId}`, `request=${calls[2]}`];
    for (const query of [...nameIt, `institution=${institutionId}&kind=administration`]) {
      expect((await read(staff.province.auditor, query)).body.records, query).toEqual([]);
    }
  });

  it.each([
    ['kind=verification', [0, 1, 2]],
    ['kind=administration', []],
    ['outcome=verified', [0, 1, 2]],
    ['outcome=not_found', []],
    ['method=v1/verifications', [0, 1, 2]],
    ['method=CALL_NIK', []],
    ['right=NEAR', [0, 1]],
    ['institution=NEAR', [0, 1]],
    ['institution=NEAR&officer=loket-3', [0]],
    ['request=FIRST', [0]],
    ['from=2026-03-02&to=2026-03-02', [0, 1, 2]],
    ['from=2026-02-20&to=2026-03-01', []],
  ])('of %s holds what was asked for', async (query, expected) => {
    const filled = query
      .replace('right=NEAR', `right=${near.right.rightId}`)
      .replace('institution=NEAR', `institution=${near.institution.institutionId}`)
      .replace('FIRST', `${calls[0]}`);
    expect(await callsIn(staff.pusat.auditor, filled)).toEqual(expected);
  });

  it('tells acts of administration by event and by who did them, with the reason', async () => {
    const { officerId, name: called } = staff.city.administrator;
    const acts = ['office.changed', 'staff.unheard_of'].map((outcome) => ({ ...entryBy(officerId), outcome }));
    await inTransaction(by.pool, (tx) => appendInTransaction(tx, acts, { ...by, name: 'test' }));
    const { body } = await read(staff.city.head, `officer=${officerId}&outcome=office.changed`);
    expect(body.records).toEqual([
      expect.objectContaining({
        ...{ kind: 'administration', officer: { ref: officerId, name: called, officeCode: '3278' } },
        meaning: expect.stringContaining('letterhead'),
      }),
    ]);
    const whole = (await read(staff.city.head, `officer=${officerId}`)).body.records;
    const meant = whole.map(({ outcome, meaning }: Record<string, unknown>) => [outcome, meaning !== null]);
    expect(meant).toEqual(
      expect.arrayContaining([
        ['office.changed', true],
        ['staff.unheard_of', false],
      ]),
    );
  });

  it.each([
    ['pusat', ''],
    ['pusat', 'kind=administration'],
    ['province', ''],
    ['city', ''],
    ['city', 'kind=administration'],
  ] as const)('of %s %s is the same in pages of two as in one', async (at, query) => {
    const { auditor } = staff[at];
    const whole = idsOf((await read(auditor, `${query}&limit=200`)).body);
    const pages: string[] = [];
    let after = '';
    do {
      const { body } = await read(auditor, `${query}&limit=2${after}`);
      pages.push(...idsOf(body));
      after = body.next === null ? '' : `&after=${body.next}`;
    } while (after);
    expect(whole.length).toBeGreaterThan(4);
    expect(pages).toEqual(whole);
  });

  it('that looked at as much as one request may says where to go on, however little it found', async () => {
    const span = spanOfDays({ from: aMonday, to: aMonday }, 'WIB');
    const rare = { way: { by: 'time' }, span, filter: { outcome: 'office.created' }, region: undefined } as const;
    const whole = await findRecords(by.pool, { ...rare, limit: 200 });
    const sizes: number[] = [];
    const found: Uuid[] = [];
    let after: string | undefined;
    do {
      const { records, next } = await findRecords(by.pool, { ...rare, after, limit: 2, most: 5 });
      sizes.push(records.length);
      found.push(...records.map(({ requestId }) => requestId));
      after = next ?? undefined;
    } while (after !== undefined);
    expect(found).toEqual(whole.records.map(({ requestId }) => requestId));
    expect(sizes).toContain(0);
  });

  it.each([
    ['from=2025-10-01&to=2026-03-01', 'from'],
    ['from=2026-03-02&to=2026-03-01', 'from'],
    ['officer=loket-3', 'institution'],
  ])('refuses %s, and says which field to mend', async (query, field) => {
    const { status, body } = await read(staff.pusat.auditor, query);
    expect([status, body.code, body.field]).toEqual([400, 'invalid_input', field]);
    expect(body.remedy ?? body.detail).toMatch(/\S/);
  });
});

/** An act of an officer, of no institution. */
function entryBy(officerRef: string) {
  const at = by.clock.now();
  return { at, kind: 'administration', officerRef, caseRef: '470/1', requestId: uuidV7(at) } as const;
}

describe('a record of the log', () => {
  const show = (as: Officer, id: string | undefined) => portal.call(as, 'GET', `/log/records/${id}`);

  it('waits for its receipt until a checkpoint covers it, which then proves it by the public keys that the log has', async () => {
    expect((await show(staff.province.auditor, calls[0])).body).toMatchObject({ receipt: null, leafIndex: null });
    expect((await portal.call(staff.city.head, 'GET', '/log/head')).body.head).toBeNull();
    while (await gate.sequencer.run());
    const { body } = await show(staff.province.auditor, calls[0]);
    const { body: log } = await portal.call(staff.city.head, 'GET', '/log/head');
    expect(checkReceipt(body.receipt, readKeys(log.keys.join('\n')))).toBeUndefined();
    expect(body.leafIndex).toBe(body.receipt.leafIndex);
    expect(log).toMatchObject({ tiles: '/log/tile', witnesses: [] });
    expect(log.head).toMatchObject({ checkpoint: body.receipt.checkpoint, waiting: 0, cosigned: null });
    expect(log.head.size).toBe(body.receipt.treeSize);
  });

  it('names its elements with how they compared', async () => {
    const { body } = await show(staff.province.auditor, calls[0]);
    expect(body.elements).toEqual([{ element: 'NAMA_LGKP', label: 'Nama lengkap', result: 'match' }]);
    expect(body).toMatchObject({ caseRef: 'RM 12', takenBack: false, credential: { userId: expect.any(String) } });
    const { body: other } = await show(staff.province.auditor, calls[1]);
    expect(other.elements).toMatchObject([{ result: 'mismatch' }]);
  });

  it.each([
    ['surat tentang 3278 0114 0190 9001', 'surat tentang ***'],
    [`NIK-${nik}, ${nik}`, 'NIK-***, ***'],
    ['019cb2de-0d60-7000-8000-000000001234 head', '019cb2de-0d60-7000-8000-000000001234 head'],
    ['470/12/2026', '470/12/2026'],
  ])('tells of its case %s no NIK', async (caseRef, told) => {
    const entry = { ...entryBy(staff.city.head.officerId), outcome: 'office.changed', caseRef };
    await inTransaction(by.pool, (tx) => appendInTransaction(tx, [entry], { ...by, name: 'test' }));
    const { body } = await show(staff.city.auditor, entry.requestId);
    expect(body.caseRef).toBe(told);
  });

  it('says that its hit was taken back', async () => {
    const entry = { at: by.clock.now(), kind: 'void', outcome: 'unanswered', charged: -1, requestId: calls[1] as Uuid };
    await inTransaction(by.pool, (tx) => appendInTransaction(tx, [entry as never], { ...by, name: 'void' }));
    const { body } = await show(staff.province.auditor, calls[1]);
    expect(body).toMatchObject({ kind: 'verification', takenBack: true });
  });
});

describe('a search for a person', () => {
  const search = { nik, caseRef: 'ADUAN-7/2026', reason: 'Penduduk menanyakan siapa yang memeriksanya' };
  const look = (as: Officer, change: object = {}) =>
    portal.call(as, 'POST', '/log/person-searches', { ...search, ...change });

  it('tells records about that person in the region, and is itself a look in the log, with case and reason', async () => {
    const { status, body, text } = await look(staff.province.auditor);
    expect([status, body.outcome]).toEqual([200, 'log_searched']);
    expect(
      idsOf(body)
        .filter((id) => calls.includes(id))
        .toSorted(),
    ).toEqual([calls[0], calls[1]].toSorted());
    expect(text).not.toContain(nik);
    const { rows } = await by.pool.query(
      'SELECT kind, method, outcome, officer_ref, case_ref, nik_tag IS NOT NULL AS about FROM access_record WHERE request_id = $1',
      [body.requestId],
    );
    const { officerId } = staff.province.auditor;
    expect(rows).toEqual([
      {
        ...{ kind: 'look', method: 'log_search', outcome: 'log_searched', officer_ref: officerId, about: true },
        case_ref: `${search.caseRef}: ${search.reason}`,
      },
    ]);
    expect(idsOf((await look(staff.province.head)).body)).toContain(body.requestId);
  });

  it('goes on page by page, and finds nothing about somebody whom nobody asked about', async () => {
    const first = await look(staff.pusat.head, { limit: '1' });
    const second = await look(staff.pusat.head, { limit: '1', after: first.body.next });
    expect([...idsOf(first.body), ...idsOf(second.body)]).toHaveLength(2);
    expect(idsOf(first.body)).not.toEqual(idsOf(second.body));
    const { body } = await look(staff.pusat.head, { nik: '3278015501909998' });
    expect([body.outcome, body.records]).toEqual(['log_searched', []]);
  });

  it.each([
    ['a NIK that cannot be one', { nik: '3278' }, 'nik'],
    ['a case that is a NIK', { caseRef: nik }, 'caseRef'],
    ['more than five years', { from: '2019-01-01' }, 'from'],
  ])('is refused for %s, which the answer does not repeat', async (_, change, field) => {
    const { status, body, text } = await look(staff.pusat.head, change);
    expect([status, body.field]).toEqual([400, field]);
    expect(text).not.toContain(nik);
  });

  it('needs a reason', async () => {
    const { status, body } = await look(staff.pusat.head, { reason: ' ' });
    expect([status, body.parameters[0].name]).toEqual([400, 'reason']);
  });

  it("counts against the officer's day of looks, and tells nothing beyond it", async () => {
    const { auditor } = staff.city;
    await look(auditor);
    await by.pool.query('UPDATE staff_look_day SET looks = $2 WHERE officer_id = $1', [auditor.officerId, LOOKS_A_DAY]);
    const { body } = await look(auditor);
    expect([body.outcome, body.records, body.next]).toEqual(['limit_reached', [], null]);
  });
});
