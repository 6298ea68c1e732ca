import type { Sign } from '../pieces/icon.tsx';
import { bilingual } from '../words/bilingual.ts';
import type { Job } from './queries.ts';

type State = Job['state'];
type Rest = NonNullable<Job['pause']>['reason'];

export const bulkWords = bilingual(
  {
    title: 'Pemadanan data',
    lead: 'Periksa satu daftar penduduk sekaligus: satu jawaban per baris. Pekerjaan Anda hanya terlihat oleh Anda, dan dilupakan 30 hari setelah selesai.',
    handIn: 'Serahkan daftar',
    none: 'Belum ada daftar yang diserahkan',
    noneText:
      'Siapkan berkas XLSX atau CSV dengan kolom NIK dan paling sedikit satu data lain. Biayanya diperlihatkan dahulu; tidak ada kuota terpakai sebelum Anda memulainya.',
    list: 'Daftar yang Anda serahkan',
    handedIn: 'Diserahkan',
    state: 'Keadaan',
    purpose: 'Tujuan',
    rows: 'Baris',
    answers: 'Jawaban',
    notYet: 'Belum ditanyakan',
    matched: (count: string) => `${count} sesuai`,
    unmatched: (count: string) => `${count} tidak sesuai`,
    failed: (count: string) => `${count} tanpa jawaban`,
  },
  {
    title: 'Lists',
    lead: 'Check a whole list of people: one answer for each row. Nobody but you sees your lists, and they are forgotten 30 days after they end.',
    handIn: 'Hand in a list',
    none: 'No list was handed in yet',
    noneText:
      'Prepare an XLSX or CSV file with a NIK column and at least one thing more. What it costs is shown first; no quota is used before you start it.',
    list: 'Lists that you handed in',
    handedIn: 'Handed in',
    state: 'State',
    purpose: 'Purpose',
    rows: 'Rows',
    answers: 'Answers',
    notYet: 'Not asked yet',
    matched: (count: string) => `${count} match`,
    unmatched: (count: string) => `${count} do not match`,
    failed: (count: string) => `${count} without an answer`,
  },
);

export const stateWords = bilingual(
  {
    receiving: 'Sedang dibaca',
    refused: 'Ditolak',
    checked: 'Belum dimulai',
    running: 'Berjalan',
    paused: 'Dijeda',
    cancelled: 'Dihentikan',
    done: 'Selesai',
  } satisfies Record<State, string>,
  {
    receiving: 'Being read',
    refused: 'Refused',
    checked: 'Not started',
    running: 'Running',
    paused: 'Paused',
    cancelled: 'Stopped',
    done: 'Done',
  },
);

export const stateSigns: Readonly<Record<State, Sign>> = {
  receiving: 'rest',
  refused: 'no',
  checked: 'due',
  running: 'rest',
  paused: 'due',
  cancelled: 'rest',
  done: 'ok',
};

/** Why a job rests, and what ends it. */
export const restWords = bilingual(
  {
    quota_used_up: 'Kuota hari ini habis. Pekerjaan berlanjut sendiri begitu ada kuota lagi; tidak perlu ditunggu.',
    outside_hours: 'Sekarang di luar jam hak akses. Pekerjaan berlanjut sendiri pada jamnya.',
    not_permitted:
      'Hak akses lembaga sedang tidak dapat dipakai dari sini. Pekerjaan berlanjut sendiri begitu diizinkan lagi; tanyakan kepada admin lembaga.',
    by_client: 'Anda menjedanya. Tempatnya disimpan; lanjutkan kapan saja.',
  } satisfies Record<Rest, string>,
  {
    quota_used_up: 'Today’s quota is used up. The job goes on by itself when there is more; you need not wait.',
    outside_hours: 'It is outside the hours of the right. The job goes on by itself within them.',
    not_permitted:
      'The right cannot be used from here at present. The job goes on by itself once it is permitted again; ask the admin of the institution.',
    by_client: 'You paused it. Its place is kept; let it go on whenever you like.',
  },
);
