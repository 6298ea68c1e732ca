import type { Sign } from '../pieces/icon.tsx';
import { bilingual } from '../words/bilingual.ts';
import type { Institution, ListedInstitution, Sanction } from './queries.ts';

export const statusWords = bilingual(
  { active: 'Aktif', suspended: 'Ditangguhkan', closed: 'Ditutup' } satisfies Record<
    ListedInstitution['status'],
    string
  >,
  { active: 'Active', suspended: 'Suspended', closed: 'Closed' },
);

export const statusSigns: Readonly<Record<ListedInstitution['status'], Sign>> = {
  active: 'ok',
  suspended: 'due',
  closed: 'rest',
};

export const classWords = bilingual(
  { central: 'Pusat', provincial: 'Provinsi', city: 'Kabupaten/kota' } satisfies Record<
    ListedInstitution['class'],
    string
  >,
  { central: 'Central', provincial: 'Provincial', city: 'Regency or city' },
);

export const kindWords = bilingual(
  {
    state_body: 'Lembaga negara',
    ministry: 'Kementerian',
    lpnk: 'Lembaga pemerintah nonkementerian',
    bhi: 'Badan hukum Indonesia',
    regional_body: 'Perangkat daerah',
  } satisfies Record<ListedInstitution['kind'], string>,
  {
    state_body: 'State body',
    ministry: 'Ministry',
    lpnk: 'Non-ministerial government body',
    bhi: 'Indonesian legal entity',
    regional_body: 'Regional government body',
  },
);

export const noticeWords = bilingual(
  {
    no_admin: 'Belum ada admin yang dapat bertindak. Angkat admin dengan surat lembaga.',
    one_admin: 'Baru satu admin. Dianjurkan paling sedikit dua, agar lembaga tidak kehilangan akses.',
  } satisfies Record<Institution['notices'][number], string>,
  {
    no_admin: 'No admin can act. Appoint one by a letter of the institution.',
    one_admin: 'There is one admin. Two at least are better, so that the institution does not lose its access.',
  },
);

export const sanctionWords = bilingual(
  {
    warning: 'Peringatan tertulis',
    quota_cut: 'Pengurangan kuota',
    temporary_shut_off: 'Penghentian sementara',
    revocation: 'Pencabutan hak akses',
    end_of_agreement: 'Pengakhiran perjanjian',
  } satisfies Record<Sanction['kind'], string>,
  {
    warning: 'Written warning',
    quota_cut: 'Cut of the quota',
    temporary_shut_off: 'Temporary shut-off',
    revocation: 'Revocation of rights',
    end_of_agreement: 'End of the agreement',
  },
);

export const waysOnWords = bilingual(
  {
    usage: 'Pemakaian dan kuota',
    coverage: 'Cakupan data balikan',
    deliveries: 'Kewajiban dan kiriman data balikan',
    tickets: 'Tiket NIK',
    records: 'Catatan di log akses',
    patterns: 'Pola tak lazim',
  },
  {
    usage: 'Use and quota',
    coverage: 'Coverage of data balikan',
    deliveries: 'Duties and deliveries of data balikan',
    tickets: 'Tickets about NIKs',
    records: 'Records in the access log',
    patterns: 'Unusual patterns',
  },
);

export const pageWords = bilingual(
  {
    title: 'Lembaga',
    lead: (total: string) => `${total} lembaga pengguna di wilayah ini, menurut nama.`,
    text: 'Nama lembaga',
    office: 'Kantor',
    sector: 'Bidang',
    status: 'Status',
    name: 'Lembaga',
    kind: 'Bentuk',
    class: 'Tingkat',
    noneFound: 'Tidak ada lembaga yang cocok',
    noneFoundText: 'Periksa ejaan, atau longgarkan saringan.',
    all: 'Tampilkan semua',
    none: 'Belum ada lembaga',
    noneText: 'Lembaga dicatat dari permohonan yang sudah disetujui.',
    about: (kind: string, office: string) => `${kind}, di bawah ${office}.`,
    facts: 'Data lembaga',
    onboarding: 'Langkah menuju akses',
    address: 'Alamat',
    leader: 'Pimpinan',
    leaderPosition: 'Jabatan pimpinan',
    supervisor: 'Pembina',
    shortName: 'Nama pendek di alamat layanan',
    customerId: 'Nomor pelanggan',
    change: 'Ubah dengan surat',
    changeTitle: 'Ubah alamat, pimpinan, atau pembina',
    letterNo: 'Nomor surat lembaga',
    save: 'Simpan',
    agreements: 'Perjanjian',
    noAgreement: 'Belum ada perjanjian.',
    draft: 'Rancang PKS',
    number: 'Nomor PKS',
    state: 'Keadaan',
    left: 'Sisa waktu',
    users: 'Pengguna',
    usersNote: (admins: number, operators: number, integrators: number) =>
      `${admins} admin dapat bertindak, ${operators} operator, ${integrators} integrator. Admin lembaga mengangkat penggunanya sendiri.`,
    noUser: 'Belum ada pengguna. Angkat admin pertama dengan surat lembaga.',
    connections: 'Jaringan tertutup',
    noConnection: 'Belum ada jaringan tertutup.',
    allConnections: 'Kelola jaringan tertutup',
    networks: 'Jaringan',
    evaluations: 'Monitoring dan evaluasi',
    allEvaluations: 'Semua monev',
    invited: (events: string) => `Diundang: ${events}.`,
    noEvaluation: 'Belum ada berita acara yang ditandatangani.',
    supervision: 'Pengawasan',
    sanctions: 'Sanksi yang berjalan',
    noSanction: 'Tidak ada.',
    proposed: 'Diusulkan, belum diputus',
    since: (day: string) => `Sejak ${day}`,
    sanctionLetter: (number: string) => `Surat ${number}`,
  },
  {
    title: 'Institutions',
    lead: (total: string) => `${total} institutions in this region, by name.`,
    text: 'Name of the institution',
    office: 'Office',
    sector: 'Sector',
    status: 'Status',
    name: 'Institution',
    kind: 'Form',
    class: 'Level',
    noneFound: 'No institution fits',
    noneFoundText: 'Look at the spelling, or widen the filters.',
    all: 'Show all',
    none: 'There is no institution yet',
    noneText: 'Institutions are entered from approved applications.',
    about: (kind: string, office: string) => `${kind}, looked after by ${office}.`,
    facts: 'About the institution',
    onboarding: 'Steps to access',
    address: 'Address',
    leader: 'Leader',
    leaderPosition: 'Position of the leader',
    supervisor: 'Supervisor',
    shortName: 'Short name in addresses of the service',
    customerId: 'Customer number',
    change: 'Change by letter',
    changeTitle: 'Change address, leader or supervisor',
    letterNo: 'Number of its letter',
    save: 'Save',
    agreements: 'Agreements',
    noAgreement: 'There is no agreement yet.',
    draft: 'Draft an agreement',
    number: 'Number',
    state: 'State',
    left: 'Time left',
    users: 'Users',
    usersNote: (admins: number, operators: number, integrators: number) =>
      `${admins} admins can act, ${operators} operators, ${integrators} integrators. Admins appoint their own users.`,
    noUser: 'There is no user yet. Appoint the first admin by a letter of the institution.',
    connections: 'Closed networks',
    noConnection: 'There is no closed network yet.',
    allConnections: 'Manage closed networks',
    networks: 'Networks',
    evaluations: 'Evaluations',
    allEvaluations: 'All evaluations',
    invited: (events: string) => `Invited: ${events}.`,
    noEvaluation: 'There are no signed minutes yet.',
    supervision: 'Supervision',
    sanctions: 'Running sanctions',
    noSanction: 'None.',
    proposed: 'Proposed, not decided yet',
    since: (day: string) => `Since ${day}`,
    sanctionLetter: (number: string) => `Letter ${number}`,
  },
);
