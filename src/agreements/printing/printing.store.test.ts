import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aForm, enterApplication, walkTo } from '../../../testing/applications/index.ts';
import { readPdf, squash } from '../../../testing/documents/index.ts';
import { draftOf, ordinaryRight, scanOf } from '../../../testing/papers/index.ts';
import { type Authority, aMonday, openAuthority } from '../../../testing/rights/index.ts';
import { enterStaff, openPortal, type Portal, type Staff } from '../../../testing/staff/index.ts';
import { checkConnection, declareConnection, getConnection } from '../../access/index.ts';
import { findPrinting } from '../../documents/index.ts';
import { changeInstitution, changeLetterhead, changeOfficer, getInstitution } from '../../institutions/index.ts';
import type { Day, Uuid } from '../../kernel/index.ts';
import { elements } from '../../reference/index.ts';
import { changeSetting } from '../../settings/index.ts';
import type { GivenRight } from '../annex/annex.ts';
import { decideApplication } from '../applications/decide-application.ts';
import type { Application } from '../applications/model.ts';
import { draftAddendum } from '../draft-addendum.ts';
import { draftAgreement } from '../draft-agreement.ts';
import { signAddendum } from '../sign-addendum.ts';
import { signAgreement, signAnnex } from '../sign-agreement.ts';
import { NO_TRUST } from '../signatures/index.ts';
import { printingRoutes } from './routes.ts';

let authority: Authority;
let portal: Portal;
let staff: Staff;

const general = elements.filter(({ sensitivity }) => sensitivity !== 'protected');
const every = general.map(({ name }) => name);

beforeAll(async () => {
  authority = await openAuthority();
  staff = await enterStaff(authority);
  portal = await openPortal(authority, printingRoutes);
  const city = { government: 'Pemerintah Kota Contoh', address: 'Jalan Contoh 10', contact: 'Telepon (0265) 000' };
  await changeLetterhead(authority, '3278', city);
  await changeLetterhead(authority, '00', { ...city, government: 'Kementerian Dalam Negeri' });
  const nip = { position: 'Kepala Dinas', employeeNo: '197001011995031001', email: '', phone: '' };
  await changeOfficer(authority, staff.city.head, { ...nip, roles: ['head'] });
  const leader = {
    address: 'Jalan Sehat 1',
    leaderName: 'Direktur Rekaan',
    leaderPosition: 'Direktur',
    supervisor: '',
  };
  await changeInstitution(authority, staff.hospital.institutionId, leader, 'surat 1');
});

afterAll(async () => {
  await portal.close();
  await authority.close();
});

/** Prints as a reviewer of the city; what the paper says without white space, and the code at its foot. */
async function print(path: string, body?: object) {
  const { status, headers, pdf } = await portal.print(staff.city.reviewer, body ? 'POST' : 'GET', path, body);
  expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
  const said = readPdf(pdf).pages.join('');
  const code = /\/dokumen([0-9A-Z]{32})Halaman/.exec(said)?.[1]?.toLowerCase() ?? '';
  return { headers, pdf, said, code };
}

function expectSaid(said: string, ...texts: readonly string[]): void {
  expect(texts.filter((text) => !said.includes(squash(text)))).toEqual([]);
}

const walk = () => ({ staff, office: staff.city });
const entered = (form = aForm({ note: 'Pencocokan pasien' })) => enterApplication(authority, staff.city, { form });
const ofApplication = ({ applicationId }: Application, paper: string) =>
  `/applications/${applicationId}/prints/${paper}`;
const ofAgreement = (id: Uuid, paper: string) => `/agreements/${id}/prints/${paper}`;

async function draft(rights: readonly GivenRight[] = [ordinaryRight]) {
  const feedback = [{ key: 'NO_RM', kind: 'Nomor rekam medis', format: 'RM-000000', frequency: 'monthly' as const }];
  const said = draftOf(staff.hospital.institutionId, { annex: { rights, feedback } });
  return { said, id: await draftAgreement(authority, said) };
}

async function signed() {
  const made = await draft();
  await signAgreement(authority, made.id, scanOf('PKS', '2026-02-27' as Day), NO_TRUST);
  await signAnnex(authority, made.id, scanOf('juknis', aMonday), NO_TRUST);
  return made;
}

describe('an application form', () => {
  it('is blank at an office, with every element to choose from', async () => {
    const { said, headers } = await print('/offices/3278/prints/application-form');
    expectSaid(said, 'PEMERINTAH KOTA CONTOH', ...elements.map(({ labelId }) => labelId));
    expect(said).not.toContain('✓');
    expect(headers['content-disposition']).toBe(
      'attachment; filename="formulir-permohonan-pemanfaatan-data-kependudukan.pdf"',
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('that is filled in says what was applied for, with its number in the agenda', async () => {
    const application = await entered(aForm({ elements: every, note: 'Pencocokan pasien', months: 30 }));
    const { said } = await print(ofApplication(application, 'form'));
    expectSaid(said, application.agendaNo ?? '-', 'RSUD Contoh', 'Direktur Contoh', 'Pencocokan pasien', '30 bulan');
    expectSaid(said, 'Nomor rekam medis (RM-000000)', 'Pindaian formulir permohonan', 'Tasikmalaya, 2 Maret 2026');
    // Every element that may be asked for, one purpose and one method.
    expect(said.match(/✓/g)).toHaveLength(every.length + 2);
  });
});

describe('a decision', () => {
  it('that approves says what for, by which letters, and in whose name', async () => {
    const application = await walkTo(authority, await entered(), walk(), 'approved');
    const { said } = await print(ofApplication(application, 'decision'));
    expectSaid(said, application.decisionNo ?? '-', 'KEMENTERIAN DALAM NEGERI', 'disetujui', 'Pencocokan pasien');
    expectSaid(said, 'diteruskan oleh Wali Kota Tasikmalaya dengan surat Nomor 100/1/Pem tanggal 2 Maret 2026');
    expectSaid(said, 'NIK, Nama lengkap', 'Disdukcapil Kota Tasikmalaya', staff.pusat.head.name);
  });

  it('that refuses gives the reason of the step', async () => {
    const forwarded = await walkTo(authority, await entered(), walk(), 'forwarded');
    const reason = 'Elemen data melebihi kebutuhan pendaftaran.';
    const refused = await decideApplication(authority, staff.pusat.head, forwarded, { decision: 'refuse', reason });
    const { said } = await print(ofApplication(refused, 'decision'));
    expectSaid(said, refused.decisionNo ?? '-', 'belum dapat disetujui', reason, staff.pusat.head.name);
  });

  it('is no paper before it is made', async () => {
    const path = ofApplication(await entered(), 'decision');
    const { status, body } = await portal.call(staff.city.reviewer, 'GET', path);
    expect([status, body.detail]).toEqual([409, expect.stringContaining('Nobody has decided')]);
  });
});

describe('an agreement', () => {
  it('that is a draft names the head of the office with NIP and the leader of the institution', async () => {
    const { id, said: drafted } = await draft();
    const { said } = await print(ofAgreement(id, 'agreement'));
    expectSaid(said, drafted.number, 'head Tasik', 'Kepala Dinas', '197001011995031001', 'Direktur Rekaan');
    expectSaid(said, '1 Januari 2026', '31 Desember 2026', 'Nomor rekam medis (RM-000000)', 'Setiap bulan');
    expectSaid(said, 'pelayanan publik', `Petunjuk Teknis Nomor ${drafted.annexNumber}`, 'Jalan Sehat 1');
    expect(said).not.toContain(squash('telah disetujui oleh'));
  });

  it('that is signed names who signed it, and the day; the NIP is of the head alone', async () => {
    const { said } = await print(ofAgreement((await signed()).id, 'agreement'));
    expectSaid(said, 'Kepala Dinas Rekaan', 'Pimpinan Rekaan', '(27-02-2026)');
    expect(said).not.toContain('197001011995031001');
  });

  it('that answers an application cites it and its approval', async () => {
    const { applicationId, decisionNo, agendaNo } = await walkTo(authority, await entered(), walk(), 'approved');
    const by = { ...authority, actor: staff.city.reviewer.officerId };
    const id = await draftAgreement(by, { ...draftOf(staff.hospital.institutionId), applicationId });
    const { said } = await print(ofAgreement(id, 'agreement'));
    expectSaid(said, `permohonan PIHAK KEDUA Nomor ${agendaNo}`, 'Pencocokan pasien', 'Petugas Contoh', '0265-000000');
    expectSaid(said, `Direktur Jenderal Kependudukan dan Pencatatan Sipil dengan surat Nomor ${decisionNo}`);
  });

  it('that continues another cites it', async () => {
    const { id: renews, said: old } = await signed();
    const id = await draftAgreement(authority, { ...draftOf(staff.hospital.institutionId), renews });
    const { said } = await print(ofAgreement(id, 'agreement'));
    expectSaid(said, `melanjutkan Perjanjian Kerja Sama Nomor ${old.number} tanggal 27 Februari 2026`);
  });

  it('gives as long for the security certificate as the settings say', async () => {
    const { id } = await draft();
    await changeSetting(authority, 'isoDueMonths', 9, 'surat 2');
    expectSaid((await print(ofAgreement(id, 'agreement'))).said, 'paling lambat 9 bulan');
  });

  it('is no paper while its annex names no right', async () => {
    const { id } = await draft([]);
    for (const paper of ['agreement', 'guideline']) {
      const { status, body } = await portal.call(staff.city.reviewer, 'GET', ofAgreement(id, paper));
      expect([status, body.detail]).toEqual([409, expect.stringContaining('names no right')]);
    }
  });
});

describe('an annex', () => {
  it('lists each right with elements, quota, networks and hours, and the data balikan owed', async () => {
    const hours = { weekdays: [1, 2, 3, 4, 5], opensMinute: 420, closesMinute: 960 };
    const { id, said: drafted } = await draft([
      { ...ordinaryRight, elements: every, dailyQuota: 12_345 },
      {
        ...ordinaryRight,
        key: 'LOKET',
        method: 'web_portal',
        ...hours,
        regionScope: ['3278'],
        validUntil: '2026-06-30' as Day,
      },
    ]);
    const { said } = await print(ofAgreement(id, 'guideline'));
    expectSaid(said, drafted.annexNumber ?? '', ...general.map(({ labelId }) => labelId));
    expectSaid(said, '12.345', '10.1.0.0/16', 'setiap hari, 24 jam', 'Senin s.d. Jumat, 07.00–16.00', '30 Juni 2026');
    expectSaid(
      said,
      'Web Portal LOKET',
      'KOTA TASIKMALAYA',
      'seluruh Indonesia',
      'Nomor rekam medis (RM-000000)',
      'Setiap bulan',
    );
  });

  it('is that of a version, where one is named', async () => {
    const { id } = await signed();
    await amend(id);
    expectSaid((await print(ofAgreement(id, 'guideline'))).said, '100');
    expectSaid((await print(`${ofAgreement(id, 'guideline')}?version=2`)).said, '4.000', 'ADD/1');
    expect((await portal.call(staff.city.reviewer, 'GET', `${ofAgreement(id, 'guideline')}?version=3`)).status).toBe(
      404,
    );
  });
});

async function amend(id: Uuid): Promise<void> {
  const changed = { ...ordinaryRight, elements: ['NIK', 'TGL_LHR'], dailyQuota: 4_000 } as const;
  const rights = [changed, { ...ordinaryRight, key: 'B', method: 'web_portal' as const }];
  const endsOn = '2027-03-31' as Day;
  await draftAddendum(authority, id, { number: 'ADD/1', effectiveFrom: aMonday, endsOn, annex: { rights } });
}

it('an addendum says of each provision what it was and what it becomes', async () => {
  const { id, said: drafted } = await signed();
  await amend(id);
  const path = `/agreements/${id}/addenda/2/print`;
  const { said } = await print(path);
  expectSaid(said, 'Adendum ke-1', 'ADD/1', `Nomor ${drafted.number} tanggal 27 Februari 2026`, 'head Tasik');
  expectSaid(said, 'Hari terakhir perjanjian 31 Desember 2026 31 Maret 2027');
  expectSaid(said, 'elemen data NIK, Nama lengkap NIK, Tanggal lahir', 'kuota per hari 100 4.000');
  expectSaid(said, 'Hak akses B (Web Portal) tidak ada', 'metode akses: Web Portal', 'Data balikan NO_RM');
  await signAddendum(authority, id, 2, scanOf('adendum', aMonday), NO_TRUST);
  expectSaid((await print(path)).said, 'Kepala Dinas Rekaan', '(02-03-2026)');
  expect((await portal.call(staff.city.reviewer, 'GET', `/agreements/${id}/addenda/1/print`)).status).toBe(404);
});

describe('minutes of a trial', () => {
  const people = [{ name: 'Petugas Contoh', position: 'Kepala Instalasi', organisation: 'RSUD Contoh' }];
  const checks = [{ item: 'CALL_NIK', expected: 'Sesuai', found: 'Waktu habis', passed: false }];
  const followUp = [{ task: 'Ulangi uji coba', responsible: 'RSUD Contoh', deadline: '2026-03-09' }];
  const held = { number: 'BA/8', date: aMonday, place: 'RSUD Contoh', beganOn: aMonday, endedOn: aMonday };
  const trial = { ...held, client: 'SIMRS 4.2', checks, isReady: false, followUp, people };

  it('say what was tried and what is still to be done, as it is handed in', async () => {
    const application = await walkTo(authority, await entered(), walk(), 'trial');
    const { said } = await print(ofApplication(application, 'trial-minutes'), trial);
    expectSaid(said, 'BA/8', 'SIMRS 4.2', 'Web Service', 'CALL_NIK Sesuai Waktu habis Tidak sesuai', 'Ulangi uji coba');
    expectSaid(said, '9 Maret 2026', 'Kepala Instalasi');
  });

  it('are of an application in trial, and of a trial that ends after it began', async () => {
    const approved = await walkTo(authority, await entered(), walk(), 'approved');
    const path = ofApplication(approved, 'trial-minutes');
    const early = { ...trial, endedOn: '2026-03-01' };
    expect((await portal.call(staff.city.reviewer, 'POST', path, trial)).status).toBe(409);
    expect((await portal.call(staff.city.reviewer, 'POST', path, early)).body.field).toBe('endedOn');
  });
});

it('the deeds that go with an agreement name both sides, and the leader who answers for it', async () => {
  const { id, said: drafted } = await signed();
  const cited = `Nomor ${drafted.number} tanggal 27 Februari 2026`;
  const nda = await print(ofAgreement(id, 'non-disclosure'));
  expectSaid(nda.said, cited, 'RSUD CONTOH', 'Kepala Dinas Rekaan', 'Pimpinan Rekaan');
  const sptjm = await print(ofAgreement(id, 'responsibility'));
  expectSaid(sptjm.said, cited, 'Pimpinan Rekaan', 'Meterai', 'Tasikmalaya, 27 Februari 2026');
});

describe('minutes of a closed network', () => {
  async function declared() {
    const line = { kind: 'vpn', provider: 'PT Jaringan Contoh', networks: ['10.9.0.0/16'] } as const;
    const institution = await getInstitution(authority.pool, staff.hospital.institutionId);
    const paper = { number: 'surat 3', date: aMonday, result: '' };
    const id = await declareConnection(authority, institution, line, paper, { platformBersama: true });
    return getConnection(authority.pool, id);
  }

  it('say what was found by whom', async () => {
    const connection = await declared();
    const by = { ...authority, actor: staff.city.reviewer.officerId };
    const minutes = { number: 'BA/7', date: aMonday, result: 'Jalur umum masih tersambung' };
    await checkConnection(by, connection, false, minutes);
    const { said } = await print(`/connections/${connection.connectionId}/prints/minutes`);
    expectSaid(said, 'BA/7', '10.9.0.0/16', 'PT Jaringan Contoh', minutes.result, 'belum memenuhi syarat');
    expectSaid(said, 'reviewer Tasik', 'Tidak sesuai');
  });

  it('are no paper before it is checked', async () => {
    const { connectionId } = await declared();
    const path = `/connections/${connectionId}/prints/minutes`;
    expect((await portal.call(staff.city.reviewer, 'GET', path)).status).toBe(409);
  });
});

it('every paper is the same when it is printed twice, and is found by the code at its foot', async () => {
  const { id } = await signed();
  await amend(id);
  const papers = ['agreement', 'guideline', 'non-disclosure', 'responsibility'].map((paper) => ofAgreement(id, paper));
  const application = await walkTo(authority, await entered(), walk(), 'approved');
  const others = ['form', 'decision'].map((paper) => ofApplication(application, paper));
  const paths = [...papers, ...others, '/offices/3278/prints/application-form', `/agreements/${id}/addenda/2/print`];
  const digests = new Set<string>();
  for (const path of paths) {
    const { pdf, code } = await print(path);
    expect((await print(path)).pdf.equals(pdf)).toBe(true);
    const pdfSha256 = createHash('sha256').update(pdf).digest();
    expect(await findPrinting(authority.pool, code)).toMatchObject({ pdfSha256 });
    digests.add(code);
  }
  expect(digests.size).toBe(paths.length);
});

it('no paper shows the id that its code is made with', async () => {
  const { id } = await signed();
  expect((await print(ofAgreement(id, 'agreement'))).said).not.toContain(id);
});
