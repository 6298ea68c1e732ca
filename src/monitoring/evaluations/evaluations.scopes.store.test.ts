import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allAnswered, aPlan, dossierOf, enterEvaluation, signFor } from '../../../testing/evaluations/index.ts';
import { aCheckedPdf } from '../../../testing/files/index.ts';
import { type Authority, aMonday, openAuthority } from '../../../testing/rights/index.ts';
import { askEveryone, enterStaff, openPortal, type Portal, people, type Staff } from '../../../testing/staff/index.ts';
import { NO_TRUST } from '../../agreements/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import { noScan } from '../../platform/files/index.ts';
import type { Dossier } from './dossiers/model.ts';
import { addEvaluationFile, listEvaluationFiles } from './evaluation-files.ts';
import { listFindings } from './findings/find-findings.ts';
import type { Evaluation } from './model.ts';
import { evaluationRoutes } from './portal/routes.ts';

let authority: Authority;
let portal: Portal;
let staff: Staff;
let evaluation: Evaluation;
let signed: Dossier;
/** Of another evaluation. */
let open: Dossier;
let findingId: Uuid;
let fileId: Uuid;

beforeAll(async () => {
  authority = await openAuthority();
  staff = await enterStaff(authority);
  portal = await openPortal(authority, (app, parts) =>
    evaluationRoutes(app, { ...parts, scan: noScan, trustedSigners: NO_TRUST }),
  );
  const { institutionId } = staff.hospital;
  evaluation = await enterEvaluation(authority, '3278', 'held');
  signed = await signFor(authority, staff.city, evaluation, institutionId);
  findingId = (await listFindings(authority.pool, [signed.dossierId]))[0]?.findingId as Uuid;
  open = await dossierOf(authority, await enterEvaluation(authority, '3278', 'invited'), institutionId);
  const file = aCheckedPdf();
  await addEvaluationFile(authority, evaluation.evaluationId, { kind: 'material', file });
  fileId = (await listEvaluationFiles(authority.pool, evaluation.evaluationId))[0]?.fileId as Uuid;
});

afterAll(async () => {
  await portal.close();
  await authority.close();
});

const ofRegion = [...people('pusat'), ...people('province'), ...people('city')];
const foreign = [...people('elsewhere'), ...people('stranger'), 'applicant'];
const ask = (...call: Parameters<typeof askEveryone> extends [unknown, unknown, ...infer Call] ? Call : never) =>
  askEveryone(portal, staff, ...call);

const ofEvent = (rest = '') => `/evaluations/${evaluation.evaluationId}${rest}`;
const ofDossier = ({ dossierId }: Dossier, rest = '') => `/dossiers/${dossierId}${rest}`;

describe('an evaluation', () => {
  const readings = ['', '/dossiers', '/summary.pdf', '/summary.xlsx', '/prints/attendance', '/prints/attendance-blank'];

  it.each(readings)('(%s) is read by the staff of its region', async (rest) => {
    expect(await ask('GET', ofEvent(rest))).toEqual({
      200: ofRegion,
      404: [...people('elsewhere'), ...people('hospital'), ...people('stranger'), 'applicant'],
      401: ['nobody'],
    });
  });

  it('has files that are read by the same', async () => {
    expect((await ask('GET', ofEvent(`/files/${fileId}`)))[200]).toEqual(ofRegion);
  });

  it('stands in the list of whoever may read it, and no foreign one does', async () => {
    const listed = async (who: Parameters<Portal['call']>[0]) => {
      const { status, body } = await portal.call(who, 'GET', '/evaluations');
      return [status, body.evaluations?.length];
    };
    expect(await listed(staff.city.auditor)).toEqual([200, 2]);
    expect(await listed(staff.pusat.reviewer)).toEqual([200, 2]);
    expect(await listed(staff.elsewhere.reviewer)).toEqual([200, 0]);
    expect(await listed(staff.hospital.admin)).toEqual([403, undefined]);
  });

  it('tells whoever reads the list by when the next one is held: six months after the last', async () => {
    const due = async (who: Parameters<Portal['call']>[0], query = '') =>
      (await portal.call(who, 'GET', `/evaluations${query}`)).body.nextDue;
    expect(await due(staff.city.head)).toBe('2026-09-02');
    expect(await due(staff.province.head)).toBeNull();
    expect(await due(staff.province.head, '?office=3278')).toBe('2026-09-02');
    expect(await due(staff.elsewhere.head, '?office=3278')).toBeNull();
  });
});

/** Let through to the use case, which refuses what it is sent: an old version, a state that has no such move, no file. */
describe('what is done to an evaluation and its dossiers', () => {
  const version = { version: 999 };
  const answers = { answers: allAnswered };
  const finding = { said: 'Terlambat.', weight: 'note' };
  const calls: readonly (readonly ['POST' | 'PUT' | 'DELETE', () => string, object | undefined])[] = [
    ['PUT', () => ofEvent(), { ...aPlan(aMonday), ...version }],
    ['PUT', () => ofEvent('/attendance'), { ...version, attendance: [] }],
    ['POST', () => ofEvent('/invite'), version],
    ['POST', () => ofEvent('/postpone'), { ...version, reason: 'hujan' }],
    ['POST', () => ofEvent('/hold'), version],
    ['POST', () => ofEvent('/close'), version],
    ['POST', () => ofEvent('/files?kind=material'), new FormData()],
    ['POST', () => ofDossier(signed, '/refill'), undefined],
    ['POST', () => ofDossier(signed, '/complete'), undefined],
    ['POST', () => ofDossier(signed, '/reopen'), undefined],
    ['PUT', () => ofDossier(signed, '/checklist'), answers],
    ['POST', () => ofDossier(signed, '/findings'), finding],
    ['PUT', () => ofDossier(signed, `/findings/${findingId}`), finding],
    ['DELETE', () => ofDossier(signed, `/findings/${findingId}`), undefined],
    ['POST', () => ofDossier(signed, '/signature'), new FormData()],
    ['POST', () => `/follow-ups/${findingId}/close`, { on: '2099-01-01', remark: 'selesai' }],
  ];

  it.each(calls)('%s %s is for the reviewer of its office alone', async (method, path, body) => {
    const { 400: wrong = [], 409: late = [], ...got } = await ask(method, path(), body);
    expect([...wrong, ...late]).toEqual(['city reviewer']);
    const isDossier = !path().startsWith('/evaluations');
    const seen = isDossier ? people('hospital') : [];
    expect(got).toEqual({
      403: [...ofRegion.filter((name) => name !== 'city reviewer'), ...seen],
      404: isDossier ? foreign : [...people('elsewhere'), ...people('hospital'), ...people('stranger'), 'applicant'],
      401: ['nobody'],
    });
  });

  it('an evaluation is planned by reviewers, each for the own office', async () => {
    const { 201: planned } = await ask('POST', '/evaluations', aPlan(aMonday));
    expect(planned).toEqual(['city reviewer', 'elsewhere reviewer']);
    const { rows } = await authority.pool.query('SELECT DISTINCT office_code FROM evaluation ORDER BY 1');
    expect(rows.map(({ office_code }) => office_code)).toEqual(['3278', '7371']);
  });
});

describe('a dossier', () => {
  it('is read by the staff of its region, and not by its institution', async () => {
    expect(await ask('GET', ofDossier(open))).toEqual({
      200: ofRegion,
      403: people('hospital'),
      404: foreign,
      401: ['nobody'],
    });
  });

  it.each(['/signed-minutes', '/prints/minutes', '/prints/invitation'])(
    'that is signed shows %s to the admin of its institution too',
    async (rest) => {
      expect(await ask('GET', ofDossier(signed, rest))).toEqual({
        200: [...ofRegion, ...people('hospital', 'admin')],
        403: people('hospital', 'operator', 'integrator'),
        404: foreign,
        401: ['nobody'],
      });
    },
  );

  it('that is not signed shows its minutes to nobody of the institution', async () => {
    expect(await ask('GET', ofDossier(open, '/prints/minutes'))).toEqual({
      409: ofRegion,
      403: people('hospital'),
      404: foreign,
      401: ['nobody'],
    });
  });

  it('that is signed stands in the list of its institution', async () => {
    const path = `/institutions/${staff.hospital.institutionId}/evaluations`;
    expect((await ask('GET', path))[200]).toEqual([...ofRegion, ...people('hospital', 'admin')]);
    const { body } = await portal.call(staff.hospital.admin, 'GET', path);
    expect(body.dossiers).toMatchObject([{ dossierId: signed.dossierId, minutesNo: signed.minutesNo }]);
  });
});

it('follow-ups are listed to the staff of the region and to the admin of their institution, and to no other', async () => {
  const listed = async (who: Parameters<Portal['call']>[0]) =>
    (await portal.call(who, 'GET', '/follow-ups')).body.followUps?.map((one: { findingId: Uuid }) => one.findingId);
  for (const who of [staff.pusat.auditor, staff.city.head, staff.hospital.admin]) {
    expect(await listed(who)).toEqual([findingId]);
  }
  for (const who of [staff.elsewhere.reviewer, staff.stranger.admin]) expect(await listed(who)).toEqual([]);
  for (const who of [staff.hospital.operator, staff.applicant]) expect(await listed(who)).toBeUndefined();
});

it('what is unknown is told as what lies elsewhere', async () => {
  const unknown = '019cb2de-0d60-7000-8000-000000000001';
  for (const path of [`/evaluations/${unknown}`, `/dossiers/${unknown}`, `/institutions/${unknown}/evaluations`]) {
    expect((await portal.call(staff.pusat.head, 'GET', path)).status).toBe(404);
  }
  const close = { on: aMonday, remark: 'selesai' };
  expect((await portal.call(staff.pusat.reviewer, 'POST', `/follow-ups/${unknown}/close`, close)).status).toBe(404);
});
