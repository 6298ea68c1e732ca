import { bilingual } from '../../words/bilingual.ts';
import type { GoLiveStep } from './queries.ts';

export const holderWords = bilingual(
  { institution: 'Pada lembaga Anda', office: 'Pada dinas' } satisfies Record<GoLiveStep['holder'], string>,
  { institution: 'With your institution', office: 'With the office' },
);

/** What is missing for a step. */
export const missingWords = bilingual(
  {
    institution_admin: 'admin lembaga',
    integrator: 'integrator',
    signature: 'tanda tangan PKS dan juknis',
    suspended: 'hak ditangguhkan',
    expired: 'hak sudah berakhir',
    revoked: 'hak dicabut',
    not_begun: 'hak belum mulai berlaku',
    ended: 'hak sudah lewat hari terakhirnya',
    key: 'kunci yang berlaku',
    verified: 'jawaban sesuai atau tidak sesuai',
    not_found: 'NIK tidak ditemukan',
    deceased: 'tercatat meninggal',
    parameters_invalid: 'isian permintaan salah',
    quota_used_up: 'kuota habis',
    address_unknown: 'alamat tidak terdaftar',
    not_declared: 'jaringan belum dilaporkan',
    declared: 'jaringan menunggu diperiksa dinas',
    checked: 'jaringan sudah diperiksa, menunggu diaktifkan dinas',
    not_named: 'jaringan aktif, belum disebut dalam hak',
    answer: 'jawaban yang memakai kuota',
    duty: 'kewajiban data balikan dalam juknis',
    delivery: 'kiriman pertama',
  } satisfies Record<GoLiveStep['missing'][number], string>,
  {
    institution_admin: 'an admin',
    integrator: 'an integrator',
    signature: 'signatures of agreement and annex',
    suspended: 'the right is suspended',
    expired: 'the right has expired',
    revoked: 'the right is revoked',
    not_begun: 'the right has not begun',
    ended: 'the right is past its last day',
    key: 'a key in force',
    verified: 'an answer of match or no match',
    not_found: 'NIK not found',
    deceased: 'registered as deceased',
    parameters_invalid: 'wrong parameters',
    quota_used_up: 'quota used up',
    address_unknown: 'address not registered',
    not_declared: 'the network is not declared',
    declared: 'the network waits for its check',
    checked: 'the network is checked and waits to be opened',
    not_named: 'the network is open, the right does not name it yet',
    answer: 'an answer that costs a hit',
    duty: 'a duty of data balikan in the annex',
    delivery: 'the first delivery',
  },
);

export const goLiveWords = bilingual(
  {
    title: 'Kesiapan',
    lead: 'Langkah sampai aplikasi lembaga berjalan pada layanan nyata, menurut yang tercatat.',
    none: 'Belum ada hak akses web service',
    noneText: 'Kesiapan aplikasi terlihat di sini setelah PKS dan juknis ditandatangani.',
    count: (done: number, all: number) => `${done} dari ${all} langkah selesai.`,
    live: 'Semua langkah selesai.',
    since: (day: string) => `Sejak ${day}`,
    missing: (things: string) => `Belum ada: ${things}.`,
    go: 'Buka halamannya',
  },
  {
    title: 'Going live',
    lead: 'The steps until the institution’s application is live, from what is recorded.',
    none: 'There is no right for the web service yet',
    noneText: 'How far the application is shows here once agreement and annex are signed.',
    count: (done: number, all: number) => `${done} of ${all} steps are done.`,
    live: 'All steps are done.',
    since: (day: string) => `Since ${day}`,
    missing: (things: string) => `Missing: ${things}.`,
    go: 'Open its page',
  },
);
