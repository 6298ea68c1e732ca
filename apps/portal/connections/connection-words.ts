import type { Sign } from '../pieces/icon.tsx';
import { bilingual } from '../words/bilingual.ts';
import type { Connection } from './queries.ts';

export const connectionKindWords = bilingual(
  { private_line: 'Jalur khusus', vpn: 'VPN', platform_bersama: 'Platform Bersama' } satisfies Record<
    Connection['kind'],
    string
  >,
  { private_line: 'Private line', vpn: 'VPN', platform_bersama: 'Platform Bersama' },
);

export const connectionStateWords = bilingual(
  { declared: 'Diajukan', checked: 'Lulus pemeriksaan', active: 'Aktif', ended: 'Diakhiri' } satisfies Record<
    Connection['state'],
    string
  >,
  { declared: 'Declared', checked: 'Passed its check', active: 'Active', ended: 'Ended' },
);

export const connectionSigns: Readonly<Record<Connection['state'], Sign>> = {
  declared: 'due',
  checked: 'due',
  active: 'ok',
  ended: 'rest',
};

export const moveWords = bilingual(
  {
    declare: 'Diajukan',
    pass: 'Lulus pemeriksaan',
    fail: 'Tidak lulus pemeriksaan',
    activate: 'Diaktifkan',
    end: 'Diakhiri',
  } satisfies Record<Connection['steps'][number]['move'], string>,
  { declare: 'Declared', pass: 'Passed the check', fail: 'Failed the check', activate: 'Activated', end: 'Ended' },
);

export const connectionWords = bilingual(
  {
    title: 'Jaringan tertutup',
    lead: (who: string) => `${who}. Panggilan hanya diterima dari jaringan yang sudah diperiksa dan diaktifkan.`,
    back: 'Kembali ke lembaga',
    none: 'Belum ada jaringan tertutup',
    noneText: 'Ajukan jaringan dengan surat. Petugas dinas memeriksanya sebelum diaktifkan.',
    noneRead: 'Jaringan tampil di sini begitu diajukan oleh lembaga atau petugas dinas.',
    networks: 'Jaringan',
    provider: 'Penyedia',
    history: 'Riwayat',
    waits: {
      declared: 'Menunggu pemeriksaan oleh dinas.',
      checked: 'Menunggu diaktifkan oleh dinas.',
      active: 'Hak akses dapat dipasang pada jaringan ini dari halaman perjanjian.',
      ended: 'Hak yang memakai jaringan ini ditangguhkan saat diakhiri.',
    },
    paper: (number: string, day: string) => `${number}, ${day}`,
    minutes: 'Berita acara pemeriksaan',
    declare: 'Ajukan jaringan',
    kind: 'Jenis',
    networksHint: 'Satu per baris, dalam bentuk CIDR, misalnya 10.20.0.0/24.',
    badNetworks: 'Tulis jaringan dalam bentuk CIDR, paling luas /8 (IPv4) atau /32 (IPv6).',
    letterNo: 'Nomor surat',
    minutesNo: 'Nomor berita acara',
    letterDate: 'Tanggal',
    check: 'Catat pemeriksaan',
    passed: 'Hasil pemeriksaan',
    pass: 'Lulus',
    fail: 'Tidak lulus',
    result: 'Temuan',
    resultHint: 'Bila tidak lulus, tulis apa yang harus diperbaiki.',
    activate: 'Aktifkan',
    end: 'Akhiri',
    endTitle: 'Akhiri jaringan ini?',
    endText: 'Hak akses yang memakainya ditangguhkan saat itu juga, sampai dipasang pada jaringan lain yang aktif.',
  },
  {
    title: 'Closed networks',
    lead: (who: string) => `${who}. Calls are taken only from networks that were checked and activated.`,
    back: 'Back to the institution',
    none: 'There is no closed network yet',
    noneText: 'Declare a network by letter. An officer checks it before it is activated.',
    noneRead: 'Networks appear here once the institution or an officer has declared them.',
    networks: 'Networks',
    provider: 'Provider',
    history: 'History',
    waits: {
      declared: 'Waits to be checked by the office.',
      checked: 'Waits to be activated by the office.',
      active: 'Rights can name it from the page of their agreement.',
      ended: 'Rights that used it were suspended when it ended.',
    },
    paper: (number: string, day: string) => `${number}, ${day}`,
    minutes: 'Minutes of the check',
    declare: 'Declare a network',
    kind: 'Kind',
    networksHint: 'One a line, in CIDR form, such as 10.20.0.0/24.',
    badNetworks: 'Write networks in CIDR form, /8 (IPv4) or /32 (IPv6) at the widest.',
    letterNo: 'Number of the letter',
    minutesNo: 'Number of the minutes',
    letterDate: 'Day',
    check: 'Record the check',
    passed: 'Outcome',
    pass: 'Passed',
    fail: 'Failed',
    result: 'What was found',
    resultHint: 'If it failed, write what has to be mended.',
    activate: 'Activate',
    end: 'End',
    endTitle: 'End this network?',
    endText: 'Rights that use it are suspended at once, until they name another active one.',
  },
);
