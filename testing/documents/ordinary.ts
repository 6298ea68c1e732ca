import type {
  Attendee,
  Contact,
  Party,
  PrintContext,
  PrintedAccess,
  PrintedData,
  PrintedFinding,
  Signatory,
} from '../../src/documents/index.ts';
import type { Day, Uuid } from '../../src/kernel/index.ts';

const day = (text: string) => text as Day;

/** Where and for whom tests print: an invented office. */
export const printContext: PrintContext = {
  documentId: '0199a3c2-7b1e-7000-8000-000000000001' as Uuid,
  publicUrl: 'https://gapura.contoh.go.id',
  letterhead: {
    officeCode: '3278',
    government: 'Pemerintah Kota Contoh',
    office: 'Dinas Kependudukan dan Pencatatan Sipil',
    address: ['Jalan Merdeka Nomor 10, Kota Contoh 46000'],
    contact: ['Telepon (0260) 555010 · disdukcapil@contoh.go.id'],
    place: 'Contoh',
  },
};

const head: Signatory = {
  name: 'Drs. Asep Suhendar, M.Si.',
  position: 'Kepala Dinas Kependudukan dan Pencatatan Sipil Kota Contoh',
  rank: 'Pembina Utama Muda (IV/c)',
  employeeNumber: '197001011995031001',
};
const director: Signatory = {
  name: "dr. Ni'matul Ulya, Sp.PD.",
  position: 'Direktur RSUD Contoh',
  rank: null,
  employeeNumber: '197505052003122002',
};
const general: Signatory = {
  name: 'Prof. Bambang Wicaksono',
  position: 'Direktur Jenderal Kependudukan dan Pencatatan Sipil',
  rank: null,
  employeeNumber: null,
};

const first: Party = {
  name: 'Dinas Kependudukan dan Pencatatan Sipil Kota Contoh',
  address: 'Jalan Merdeka Nomor 10, Kota Contoh',
  signatory: head,
};
const second: Party = {
  name: 'Rumah Sakit Umum Daerah Contoh',
  address: 'Jalan Kesehatan Nomor 1, Kota Contoh',
  signatory: director,
};
const firstContact: Contact = {
  name: 'Rina Marlina, S.Kom.',
  position: 'Kepala Bidang Pemanfaatan Data',
  phone: '(0260) 555011',
  email: 'pemanfaatan@contoh.go.id',
};
const secondContact: Contact = {
  name: 'Yosua Lumban Gaol',
  position: 'Kepala Instalasi SIMRS',
  phone: '(0260) 555210',
  email: 'simrs@rsud.contoh.go.id',
};

const application = { number: '445/871/RSUD/2026', date: day('2026-09-14') };
const approval = {
  number: '400.8/15233/Dukcapil',
  date: day('2026-10-20'),
  sender: 'Direktur Jenderal Kependudukan dan Pencatatan Sipil',
};
const agreement = { number: '470/1201/Disdukcapil/2026', date: day('2026-11-02') };
const feedback = [
  { kind: 'Nomor rekam medis', frequency: 'Setiap bulan, paling lambat tanggal 10' },
  { kind: 'Tanggal kunjungan terakhir', frequency: 'Setiap bulan, paling lambat tanggal 10' },
];
const need = 'pencocokan identitas pasien pada pendaftaran rawat jalan dan rawat inap.';

const access: PrintedAccess = {
  key: 'SIMRS',
  method: 'web_service',
  purpose: 'public_service',
  elements: ['NIK', 'NO_KK', 'NAMA_LGKP', 'TMPT_LHR', 'TGL_LHR', 'JENIS_KLMIN', 'ALAMAT', 'NO_RT', 'NO_RW', 'KEL_NAME'],
  output: 'match',
  dailyQuota: 5_000,
  hours: 'setiap hari, 24 jam',
  region: 'seluruh Indonesia',
  networks: [
    { network: '10.78.4.0/28', note: 'Server SIMRS' },
    { network: '10.78.4.32/32', note: 'Server cadangan' },
  ],
  validFrom: day('2026-12-01'),
  validUntil: day('2028-11-30'),
};

const people: readonly Attendee[] = [
  { name: 'Rina Marlina, S.Kom.', position: 'Kepala Bidang Pemanfaatan Data', organisation: 'Disdukcapil Kota Contoh' },
  { name: 'Yosua Lumban Gaol', position: 'Kepala Instalasi SIMRS', organisation: 'RSUD Contoh' },
  { name: 'I Gede Ketut Artawan', position: 'Teknisi jaringan', organisation: 'PT Serat Nusantara' },
];

const deed = { partnerNumber: '445/902/RSUD/2026', place: 'Contoh', first, second };
const recipient = { position: 'Direktur', organisation: 'RSUD Contoh' };
const sent = { ...application, sender: 'Direktur RSUD Contoh' };
const forwarding = { number: '470/1100/Setda/2026', date: day('2026-09-28'), sender: 'Wali Kota Contoh' };

const evaluation = {
  title: 'Monitoring dan Evaluasi Hak Akses',
  semester: 'Semester II Tahun 2026',
  place: 'Aula Disdukcapil Kota Contoh',
};
const finding: PrintedFinding = {
  said: 'Data balikan bulan Oktober belum disampaikan.',
  weight: 'ringan',
  task: 'Menyampaikan data balikan yang tertunggak',
  responsible: 'Kepala Instalasi SIMRS',
  dueOn: '18 Desember 2026',
};

/** One ordinary document of every kind, about nobody. */
export const ordinaryData: PrintedData = {
  application_form: {
    number: '0042/2026',
    date: day('2026-09-15'),
    application: {
      institution: {
        name: second.name,
        kind: 'Perangkat daerah',
        address: second.address,
        phone: '(0260) 555200',
        email: 'sekretariat@rsud.contoh.go.id',
      },
      leader: director,
      contact: secondContact,
      purpose: 'public_service',
      need: 'Pencocokan identitas pasien pada pendaftaran rawat jalan dan rawat inap, agar satu pasien mempunyai satu rekam medis.',
      methods: ['web_service', 'card_reader'],
      elements: access.elements,
      feedback,
      months: 24,
      attachments: ['surat permohonan', 'denah jaringan', 'daftar petugas'],
      place: 'Contoh',
      signedOn: day('2026-09-14'),
    },
  },
  approval_letter: {
    number: approval.number,
    date: approval.date,
    recipient,
    application: sent,
    forwarding,
    institution: second.name,
    purpose: 'public_service',
    need: 'Pencocokan identitas pasien pada pendaftaran',
    methods: ['web_service'],
    elements: access.elements,
    agreementWith: first.name,
    conditions: ['Akses melalui card reader dimohonkan tersendiri setelah perangkatnya tersedia.'],
    signatory: general,
    copies: ['Menteri Dalam Negeri (sebagai laporan)', 'Wali Kota Contoh', first.name],
  },
  refusal_letter: {
    number: '400.8/15240/Dukcapil',
    date: day('2026-10-20'),
    recipient,
    application: sent,
    forwarding,
    institution: second.name,
    reasons: [
      {
        reason: 'Elemen data yang dimohon melebihi kebutuhan pendaftaran pasien.',
        remedy: 'daftar elemen data dengan alasan untuk setiap elemen.',
      },
      { reason: 'Jenis data balikan belum disebutkan.', remedy: null },
    ],
    signatory: general,
    copies: ['Wali Kota Contoh'],
  },
  agreement: {
    ...agreement,
    ...deed,
    standing: {
      first: 'instansi pelaksana urusan administrasi kependudukan di Kota Contoh',
      second: 'rumah sakit milik Pemerintah Kota Contoh yang memerlukan data kependudukan untuk melayani pasien',
    },
    approved: { application, approval },
    memorandum: null,
    recommendation: null,
    renews: null,
    purposes: ['public_service'],
    need,
    methods: ['web_service', 'web_portal'],
    feedback,
    startsOn: day('2026-12-01'),
    endsOn: day('2028-11-30'),
    securityDueMonths: 6,
    reportsUse: true,
    additional: [],
    firstContact,
    secondContact,
  },
  technical_guideline: {
    number: '470/1202/Disdukcapil/2026',
    date: day('2026-11-02'),
    ...deed,
    agreement,
    accesses: [
      access,
      {
        ...access,
        key: 'LOKET',
        method: 'web_portal',
        elements: ['NIK', 'NAMA_LGKP', 'TGL_LHR', 'JENIS_KLMIN'],
        dailyQuota: 200,
        hours: 'Senin s.d. Jumat, 07.00–16.00',
        networks: [{ network: '10.78.5.0/27', note: 'Loket pendaftaran' }],
      },
    ],
    feedback,
    firstContact,
    secondContact,
  },
  non_disclosure: { number: '470/1203/Disdukcapil/2026', date: day('2026-11-02'), ...deed, agreement },
  responsibility_statement: {
    number: '445/903/RSUD/2026',
    date: day('2026-11-02'),
    place: 'Contoh',
    declarer: { ...director, organisation: second.name, address: second.address, identityNumber: null },
    agreement,
    statements: [],
    isStamped: true,
  },
  network_minutes: {
    number: '470/1251/Disdukcapil/2026',
    date: day('2026-11-16'),
    place: 'ruang server RSUD Contoh',
    institution: second.name,
    agreement,
    provider: 'PT Serat Nusantara',
    connection: 'Jaringan tertutup (private leased line)',
    networks: access.networks,
    checks: [
      { item: 'Alamat asal', expected: '10.78.4.0/28', found: '10.78.4.2', passed: true },
      { item: 'Jalur dari jaringan umum', expected: 'Tidak tersambung', found: 'Tidak tersambung', passed: true },
      { item: 'Waktu tempuh', expected: 'Paling lama 50 ms', found: '12 ms', passed: true },
    ],
    isFit: true,
    followUp: [],
    people,
  },
  feedback_receipt: {
    number: '470/12/TT/3278/2026',
    date: day('2026-04-07'),
    institution: 'RSUD Contoh',
    door: 'loket',
    period: { from: day('2026-03-01'), until: day('2026-03-31') },
    letter: { number: '445/77/RSUD/2026', date: day('2026-04-06') },
    agendaNumber: '31/AGENDA/3278/2026',
    rows: 1_204,
    refusedRows: 4,
    newValues: 1_150,
    repeatedValues: 50,
    niks: 1_200,
    accessedNiks: 1_187,
    sharedValues: 2,
    malformedValues: 4,
    kinds: [{ kind: 'Nomor rekam medis', from: day('2026-03-01'), until: day('2026-03-31'), values: 1_200 }],
    receivedBy: { name: 'Rina Marlina, S.Kom.', position: 'Petugas loket', rank: null, employeeNumber: null },
  },
  trial_minutes: {
    number: '470/1260/Disdukcapil/2026',
    date: day('2026-11-20'),
    place: 'RSUD Contoh',
    institution: second.name,
    agreement,
    method: 'web_service',
    beganOn: day('2026-11-18'),
    endedOn: day('2026-11-20'),
    application: 'SIMRS Contoh versi 4.2',
    checks: [
      { item: 'Data sesuai', expected: 'Semua elemen sesuai', found: 'Semua elemen sesuai', passed: true },
      { item: 'Nama berbeda', expected: 'Nama tidak sesuai', found: 'Nama tidak sesuai', passed: true },
      { item: 'Permintaan ulang setelah gangguan', expected: 'Satu kuota', found: 'Dua kuota', passed: false },
    ],
    isReady: false,
    followUp: [{ task: 'Memakai kunci permintaan ulang', responsible: 'Instalasi SIMRS', deadline: day('2026-11-27') }],
    people,
  },
  first_login_letter: {
    number: '470/1270/Disdukcapil/2026',
    date: day('2026-11-29'),
    recipient: { name: 'Yosua Lumban Gaol', position: 'Kepala Instalasi SIMRS', organisation: second.name },
    userName: 'yosua.lumbangaol',
    code: '7QK4-M2XR-9TBD',
    address: 'https://gapura.contoh.go.id/masuk',
    codeValidUntil: day('2026-12-06'),
    signatory: head,
  },
  warning_letter: {
    number: '470/1302/Disdukcapil/2026',
    date: day('2026-11-29'),
    step: 2,
    recipient,
    agreement,
    earlier: [{ number: '470/1188/Disdukcapil/2026', date: day('2026-10-26') }],
    reasons: ['Data balikan bulan September dan Oktober 2026 belum disampaikan (0 dari 18.204 NIK yang diakses).'],
    actions: [
      'menyampaikan data balikan yang tertunggak; dan',
      'menunjuk petugas yang bertanggung jawab atas penyampaiannya.',
    ],
    deadline: day('2026-12-13'),
    consequence:
      'Apabila sampai dengan batas waktu tersebut belum dipenuhi, akan disampaikan peringatan berikutnya dan dapat diusulkan sanksi sesuai dengan perjanjian kerja sama.',
    signatory: head,
    copies: ['Direktur Jenderal Kependudukan dan Pencatatan Sipil'],
  },
  sanction_letter: {
    number: '470/1303/Disdukcapil/2026',
    date: day('2026-11-29'),
    sanction: 'temporary_shut_off',
    recipient,
    agreements: [agreement],
    earlier: [{ number: '470/1188/Disdukcapil/2026', date: day('2026-10-26') }],
    reasons: ['Laporan pemanfaatan semester I tahun 2026 belum disampaikan sejak 14 Juli 2026.'],
    effect: 'Seluruh akses ditutup sampai sanksi ini dicabut.',
    from: day('2026-11-29'),
    ways: ['Laporan yang tertunggak disampaikan melalui portal.'],
    contact: 'Disdukcapil Kota Contoh, (0260) 555010',
    signatory: general,
    copies: ['Disdukcapil Kota Contoh'],
  },
  lifting_letter: {
    number: '470/1304/Disdukcapil/2026',
    date: day('2026-12-02'),
    sanction: 'temporary_shut_off',
    recipient,
    decision: { number: '470/1303/Disdukcapil/2026', date: day('2026-11-29') },
    reasons: ['Laporan yang tertunggak sudah disampaikan.'],
    effect: 'Akses dibuka kembali.',
    signatory: general,
    copies: ['Disdukcapil Kota Contoh'],
  },
  switchover_notice: {
    number: '470/12/ALIH/3278/2026',
    date: day('2026-11-29'),
    recipient,
    institution: second.name,
    agreement,
    reason: 'Sejak November 2021 layanan web service menjawab sesuai atau tidak sesuai.',
    lastDay: day('2027-01-15'),
    undoDays: 14,
    oldCall: {
      path: '/dukcapil/get_json/RSUD_CONTOH/CALL_NIK',
      body: '{\n  "NIK": "3278011704859990"\n}',
      answer: '{\n  "NAMA_LGKP": "RAHMAT FADLI"\n}',
    },
    newCall: {
      path: '/dukcapil/get_json/RSUD_CONTOH/CALL_VERIFY_BY_ELEMEN',
      body: '{\n  "NIK": "3278011704859990",\n  "NAMA_LGKP": "RAHMAT FADLI"\n}',
      answer: '{\n  "NAMA_LGKP": "Sesuai (100)"\n}',
    },
    elements: [
      {
        element: 'NAMA_LGKP',
        key: 'NAMA_LGKP',
        format: 'nama lengkap',
        answers: 'Sesuai (0-100) / Tidak Sesuai (0-100)',
      },
      { element: 'TGL_LHR', key: 'TGL_LHR', format: 'dd-mm-yyyy', answers: 'Sesuai / Tidak Sesuai' },
    ],
    signatory: head,
    copies: [],
  },
  switchover_undo: {
    number: '470/13/ALIH/3278/2026',
    date: day('2027-01-20'),
    recipient,
    institution: second.name,
    agreement,
    reason: 'Aplikasi pendaftaran belum selesai diuji.',
    lastDay: day('2027-02-10'),
    switchedAfter: day('2027-01-15'),
    signatory: head,
    copies: ['Direktur Jenderal Kependudukan dan Pencatatan Sipil'],
  },
  addendum: {
    number: '470/1310/Disdukcapil/2026',
    date: day('2026-11-29'),
    ...deed,
    ordinal: 1,
    agreement,
    earlier: [],
    grounds: ['PIHAK KEDUA membuka layanan gawat darurat terpadu yang memerlukan tambahan kuota'],
    differences: [
      { provision: 'Petunjuk teknis bagian 1, kuota hak akses A', before: '5.000 per hari', after: '12.000 per hari' },
      {
        provision: 'Petunjuk teknis bagian 3, jaringan',
        before: '10.78.4.0/28',
        after: '10.78.4.0/28 dan 10.78.9.0/29',
      },
    ],
    effectiveOn: day('2026-12-01'),
  },
  evaluation_invitation: {
    ...evaluation,
    number: '005/31/DUKCAPIL/XI/2026',
    date: day('2026-11-10'),
    recipient,
    day: day('2026-11-18'),
    hours: '09.00–12.00 WIB',
    agenda: ['Pembukaan', 'Pemaparan materi', 'Evaluasi setiap lembaga', 'Penutup'],
    speakers: [
      { name: 'Rina Marlina, S.Kom.', position: 'Kepala Bidang Pemanfaatan Data', topic: 'Tiga metode akses' },
    ],
    signatory: head,
  },
  attendance_list: {
    ...evaluation,
    number: null,
    date: day('2026-11-18'),
    hours: '09.00–12.00 WIB',
    isBlank: false,
    people: people.map((who, n) => ({ ...who, signed: n > 0 })),
  },
  evaluation_minutes: {
    ...evaluation,
    number: '470/17/BA/3278/2026',
    date: day('2026-11-18'),
    institution: second.name,
    agreement,
    filledOn: day('2026-11-18'),
    sections: [
      {
        title: 'Perjanjian kerja sama dan sisa harinya',
        columns: ['Nomor PKS', 'Hari terakhir', 'Sisa hari', 'Keadaan', 'Dilanjutkan dengan'],
        rows: [{ cells: [agreement.number, '25 November 2026', '7', 'mendekati akhir', '–'], notable: true }],
      },
      { title: 'Penambahan kuota sementara dan penggunaannya', columns: [], rows: [] },
    ],
    checklist: [
      {
        asks: 'Data dipakai hanya untuk tujuan yang disebut dalam PKS.',
        source: 'UU 24/2013',
        answer: 'Ya',
        remark: '',
      },
      { asks: 'Sertifikat ditunjukkan.', source: 'Permendagri 57/2021', answer: 'Tidak', remark: 'Masih diaudit' },
    ],
    findings: [finding],
    present: ['Yosua Lumban Gaol (Kepala Instalasi SIMRS)'],
    office: head,
    other: director,
  },
  evaluation_summary: {
    ...evaluation,
    number: null,
    date: day('2026-11-18'),
    hours: '09.00–12.00 WIB',
    invited: 3,
    came: 2,
    signed: 1,
    nearEnd: [
      { institution: second.name, number: agreement.number, endsOn: day('2026-11-25'), daysLeft: 7 },
      { institution: 'BPRS Contoh', number: '470/1203/Disdukcapil/2026', endsOn: day('2027-07-12'), daysLeft: 236 },
    ],
    institutions: [
      {
        name: second.name,
        daysLeft: '7',
        came: 'ya',
        minutes: '470/17/BA/3278/2026',
        notable: 'PKS, jaringan',
        findings: 1,
      },
      { name: 'BPRS Contoh', daysLeft: '236', came: 'tidak', minutes: '–', notable: 'PKS', findings: 0 },
    ],
    findings: [{ ...finding, institution: second.name }],
  },
};
