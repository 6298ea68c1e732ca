import { createHash } from 'node:crypto';
import { buffer, text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { readPdf, squash } from '../../../../testing/documents/index.ts';
import { dossierOf, enterEvaluation, signFor } from '../../../../testing/evaluations/index.ts';
import { draftOf, scanOf } from '../../../../testing/papers/index.ts';
import { type Authority, aMonday, openAuthority } from '../../../../testing/rights/index.ts';
import { enterStaff, openPortal, type Portal, type Staff } from '../../../../testing/staff/index.ts';
import { enterSignedAgreement, NO_TRUST } from '../../../agreements/index.ts';
import { findPrinting } from '../../../documents/index.ts';
import { changeInstitution, changeLetterhead } from '../../../institutions/index.ts';
import { addDays } from '../../../kernel/index.ts';
import { noScan } from '../../../platform/files/index.ts';
import { getDossier } from '../dossiers/find-dossiers.ts';
import type { Dossier } from '../dossiers/model.ts';
import { getEvaluation } from '../find-evaluations.ts';
import { closeFollowUp } from '../findings/close-follow-up.ts';
import { listFollowUps } from '../findings/list-follow-ups.ts';
import type { Evaluation } from '../model.ts';
import { evaluationRoutes } from '../portal/routes.ts';
import { writeWorkbook } from './write-workbook.ts';

/** What a hostile hand might write in a finding. */
const formula = '=HYPERLINK("http://contoh.go.id";"klik")';

let authority: Authority;
let portal: Portal;
let staff: Staff;
let evaluation: Evaluation;
let dossier: Dossier;

beforeAll(async () => {
  authority = await openAuthority();
  staff = await enterStaff(authority);
  portal = await openPortal(authority, (app, parts) =>
    evaluationRoutes(app, { ...parts, scan: noScan, trustedSigners: NO_TRUST }),
  );
  const city = { government: 'Pemerintah Kota Contoh', address: 'Jalan Contoh 10', contact: '' };
  await changeLetterhead(authority, '3278', city);
  const leader = { address: '', leaderName: 'Direktur Rekaan', leaderPosition: 'Direktur', supervisor: '' };
  await changeInstitution(authority, staff.hospital.institutionId, leader, 'surat 1');
  const [paper, endsOn] = [scanOf('PKS', aMonday), addDays(aMonday, 7)];
  const draft = draftOf(staff.hospital.institutionId, { number: '470/77-PKS/2026', endsOn });
  await enterSignedAgreement(authority, { ...draft, agreementPaper: paper, annexPaper: paper });
  const held = await enterEvaluation(authority, '3278', 'held');
  dossier = await signFor(authority, staff.city, held, staff.hospital.institutionId, formula);
  evaluation = await getEvaluation(authority.pool, held.evaluationId);
});

afterAll(async () => {
  await portal.close();
  await authority.close();
});

/** What a paper says without white space, and the code at its foot. */
async function print(from: string) {
  const { status, pdf } = await portal.print(staff.city.reviewer, 'GET', from);
  expect(status).toBe(200);
  const said = readPdf(pdf).pages.join('');
  return { pdf, said, code: /\/dokumen([0-9A-Z]{32})Halaman/.exec(said)?.[1]?.toLowerCase() ?? '' };
}

function expectSaid(said: string, ...texts: readonly string[]): void {
  expect(texts.filter((text) => !said.includes(squash(text)))).toEqual([]);
}

const ofEvent = (paper: string) => `/evaluations/${evaluation.evaluationId}/${paper}`;
const ofDossier = (paper: string) => `/dossiers/${dossier.dossierId}/prints/${paper}`;

describe('papers of an evaluation', () => {
  it('invite each institution by number, with day, hours, place, agenda and speakers', async () => {
    const { said } = await print(ofDossier('invitation'));
    expectSaid(said, `${evaluation.invitationNo}`, 'Yth. Direktur', 'RSUD CONTOH', 'Senin, 2 Maret 2026');
    expectSaid(said, '09.00–12.00 WIB', 'Aula Disdukcapil', 'Pemaparan materi', 'Tiga metode akses', 'head Tasik');
    expectSaid(said, 'Semester I Tahun 2026', 'PEMERINTAH KOTA CONTOH');
  });

  it('list who comes, blank and as it was filled in', async () => {
    const blank = await print(ofEvent('prints/attendance-blank'));
    expectSaid(blank.said, 'RSUD CONTOH', '11.');
    expect(blank.said).not.toContain('UtusanContoh');
    const filled = await print(ofEvent('prints/attendance'));
    expectSaid(filled.said, 'Utusan Contoh', '✓ bertanda tangan');
  });

  it('record with each institution what the system knew, what was checked and what was found', async () => {
    const { said } = await print(ofDossier('minutes'));
    expectSaid(said, `${dossier.minutesNo}`, 'Senin, tanggal dua bulan Maret', 'RSUD CONTOH', 'Utusan Contoh (Staf)');
    expectSaid(said, '470/77-PKS/2026', '9 Maret 2026', 'mendekati akhir', 'sesuai / tidak sesuai (jawaban baru)');
    expectSaid(said, 'Sertifikat SNI ISO/IEC 27001 yang berlaku ditunjukkan.', 'UU 24/2013 pasal 79', formula);
    expectSaid(said, 'Memperbarui daftar pengguna', 'Kepala Dinas', 'Pimpinan Rekaan', 'admin RSUD');
  });

  it('sum up who is near the end, who came and what was found', async () => {
    const { said } = await print(ofEvent('summary.pdf'));
    expectSaid(said, '1 diundang, 1 hadir, 1 berita acara ditandatangani', '9 Maret 2026 7', `${dossier.minutesNo}`);
    expectSaid(said, formula, 'Memperbarui daftar pengguna');
  });

  it('are the same when they are printed twice, and found by their codes', async () => {
    for (const from of [ofDossier('invitation'), ofDossier('minutes'), ofEvent('prints/attendance')]) {
      const { pdf, code } = await print(from);
      expect((await print(from)).pdf.equals(pdf)).toBe(true);
      const pdfSha256 = createHash('sha256').update(pdf).digest();
      expect(await findPrinting(authority.pool, code)).toMatchObject({ pdfSha256 });
    }
  });

  it('are none before anybody is invited; minutes are none while the dossier is open', async () => {
    const planned = await enterEvaluation(authority, '3278', 'planned');
    const early = await portal.call(staff.city.reviewer, 'GET', `/evaluations/${planned.evaluationId}/summary.pdf`);
    expect(early.status).toBe(409);
    const open = await dossierOf(
      authority,
      await enterEvaluation(authority, '3278', 'held'),
      staff.hospital.institutionId,
    );
    const path = `/dossiers/${open.dossierId}/prints/minutes`;
    expect((await portal.call(staff.city.reviewer, 'GET', path)).status).toBe(409);
  });
});

it('the workbook has a row for each institution, and holds what was written as text and as no formula', async () => {
  const sheet = await sheetOf(await buffer(await writeWorkbook(authority.pool, evaluation)));
  expect(sheet.match(/<row /g)).toHaveLength(2);
  expect(sheet).toContain('470/77-PKS/2026: 7 hari');
  expect(sheet).toContain(`<t xml:space="preserve">${formula}</t>`);
  expect(sheet).not.toContain('<f>');
  // Every cell is text by its type and by its style.
  const cells = sheet.match(/<c [^>]*>/g) ?? [];
  expect(cells.length).toBeGreaterThan(20);
  expect(cells.filter((cell) => !/ s="[12]" t="inlineStr">/.test(cell))).toEqual([]);
});

it('what was closed since stands in the summary, and leaves the signed minutes as they were', async () => {
  const before = await print(ofDossier('minutes'));
  const list = { limit: 50, page: 1 };
  const [followUp] = await listFollowUps(authority.pool, authority.clock, staff.city.head, list);
  if (!followUp) throw new Error('There is no follow-up.');
  await closeFollowUp(authority, followUp, { on: aMonday, remark: 'Sudah.' });
  expect((await print(ofDossier('minutes'))).pdf.equals(before.pdf)).toBe(true);
  expectSaid((await print(ofEvent('summary.pdf'))).said, 'Memperbarui daftar pengguna (selesai 2 Maret 2026)');
  expect((await getDossier(authority.pool, dossier.dossierId)).state).toBe('signed');
});

/** The XML of the one sheet of a workbook. */
async function sheetOf(workbook: Buffer): Promise<string> {
  const zip = await fromBufferPromise(workbook);
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName === 'xl/worksheets/sheet1.xml') return text(await zip.openReadStreamPromise(entry));
  }
  throw new Error('The workbook has no sheet.');
}
