import type { Day } from '../kernel/index.ts';
import type { RegisteredFamily, RegisteredMember } from '../register/index.ts';
import type { Bilingual } from '../verification/index.ts';
import { cardNumber, family, person } from './person.ts';

/** Somebody of the sandbox whose values are compared as everybody's are, and what they are there for. */
export interface SandboxPerson {
  readonly member: RegisteredMember;
  readonly family: RegisteredFamily;
  readonly about: Bilingual;
}

const day = (text: string) => text as Day;

const rahmat = person('1985-04-17', {
  nama_lgkp: 'RAHMAT FADLI HIDAYATULLAH',
  jenis_klmin: 1,
  stat_hbkel: 1,
  pddk_akh: 8,
  nama_lgkp_ibu: 'TETI SUMIATI',
  nama_lgkp_ayah: 'UJANG HIDAYAT',
  akta_kwn: true,
  no_akta_kwn: '0231/045/VI/2014',
  tgl_kwn: day('2014-06-14'),
});
const nisa = person('1988-08-21', {
  nama_lgkp: 'NISA AULIA RAHMAWATI',
  jenis_klmin: 2,
  stat_hbkel: 3,
  tmpt_lhr: 'GARUT',
  nama_lgkp_ibu: 'ROSITA',
  nama_lgkp_ayah: 'CECEP RAHMAT',
  alamat_sblm: 'KP. SUKAREGANG NO. 12',
  akta_kwn: true,
  no_akta_kwn: '0231/045/VI/2014',
  tgl_kwn: day('2014-06-14'),
});
const keysha = person('2018-06-05', {
  nama_lgkp: 'KEYSHA AULIA HIDAYATULLAH',
  jenis_klmin: 2,
  stat_hbkel: 4,
  status_kawin: 1,
  pddk_akh: 1,
  jenis_pkrjn: 1,
  ektp_status: 1,
  nik_ibu: nisa.nik,
  nama_lgkp_ibu: nisa.nama_lgkp,
  nik_ayah: rahmat.nik,
  nama_lgkp_ayah: rahmat.nama_lgkp,
  akta_lhr: true,
  no_akta_lhr: '3278-LU-11062018-9999',
});

/** Her family card before the divorce, which took it out of force. */
const EARLIER_CARD = cardNumber('2006-02-11');

const yulia = person('1982-12-03', {
  nama_lgkp: 'YULIA PERMANA SARI',
  jenis_klmin: 2,
  stat_hbkel: 1,
  status_kawin: 3,
  jenis_pkrjn: 88,
  nama_lgkp_ibu: 'EMIN SURYAMIN',
  nama_lgkp_ayah: 'OTONG PERMANA',
  akta_lhr: true,
  no_akta_lhr: '3278-LT-07092015-9999',
  tgl_akta_lhr: day('2015-09-07'),
  akta_kwn: true,
  no_akta_kwn: '0412/110/X/2005',
  tgl_kwn: day('2005-10-22'),
  akta_crai: true,
  no_akta_crai: '0873/AC/2015/PA.TMK',
  tgl_crai: day('2015-09-02'),
  changes: [
    {
      event: 'divorce',
      valid_from: day('2015-09-02'),
      recorded_at: day('2015-09-07'),
      before: { no_kk: EARLIER_CARD, status_kawin: 2 },
    },
  ],
});

const sutarman = person('1944-01-30', {
  nama_lgkp: 'SUTARMAN',
  jenis_klmin: 1,
  stat_hbkel: 1,
  status: 'deceased',
});
const bambang = person('1977-07-09', {
  nama_lgkp: 'BAMBANG SETIADI',
  jenis_klmin: 1,
  stat_hbkel: 1,
  status: 'inactive',
});
const lina = person('1993-02-26', {
  nama_lgkp: 'LINA MARLINA',
  jenis_klmin: 2,
  stat_hbkel: 1,
  status: 'duplicate',
});

const hidayatullah = family('2014-06-23', { alamat: 'JL. CIHIDEUNG BALONG NO. 45', no_rt: 2, no_rw: 9 }, [
  rahmat,
  nisa,
  keysha,
]);
const permana = family('2015-09-07', { alamat: 'GG. MANGGIS NO. 7', no_rt: 4, no_rw: 3 }, [yulia]);
const others = family('2011-05-16', { alamat: 'JL. NAGARAWANGI', no_rt: 1, no_rw: 1 }, [sutarman, bambang, lina]);

/** The people of the sandbox. Everything about them is invented, and is in docs/sandbox.md. */
export const sandboxPeople: readonly SandboxPerson[] = [
  {
    member: rahmat,
    family: hidayatullah,
    about: {
      id: 'Kasus biasa: coba ejaan, urutan, singkatan, tanggal.',
      en: 'The ordinary case: try spelling, order, initials, dates.',
    },
  },
  {
    member: nisa,
    family: hidayatullah,
    about: { id: 'Istrinya, lahir di kota lain.', en: 'His wife, born elsewhere.' },
  },
  {
    member: keysha,
    family: hidayatullah,
    about: {
      id: 'Anak mereka, belum 17 tahun: `minor` bernilai true. Belum punya KTP-el.',
      en: 'Their child, under 17: `minor` is true. No KTP-el yet.',
    },
  },
  {
    member: yulia,
    family: permana,
    about: {
      id: `Setiap jenis dokumen; Kartu Keluarga ${EARLIER_CARD} sudah diganti.`,
      en: `Every kind of document; family card ${EARLIER_CARD} is superseded.`,
    },
  },
  { member: sutarman, family: others, about: { id: 'Tercatat meninggal (kode 11).', en: 'Deceased (code 11).' } },
  { member: bambang, family: others, about: { id: 'Nonaktif (kode 14).', en: 'Not active (code 14).' } },
  {
    member: lina,
    family: others,
    about: { id: 'Data ganda, sedang diperiksa (kode 12).', en: 'Duplicate under review (code 12).' },
  },
];

/** Whose values those have who are there for a forced outcome or a delay, but for their NIK. */
export const standIn = { member: rahmat, family: hidayatullah } as const;
