import { bilingual } from '../words/bilingual.ts';
import type { StepDetail, StepName } from './proof-step.ts';

const namesId: Record<StepName, string> = {
  receipt: 'Bukti pencatatan',
  record: 'Isi catatan',
  inclusion: 'Tempat dalam log',
  signature: 'Tanda tangan log',
  consistency: 'Riwayat log',
};
const namesEn: Record<StepName, string> = {
  receipt: 'Receipt',
  record: 'What the record says',
  inclusion: 'Place in the log',
  signature: "Log's signature",
  consistency: 'History of the log',
};

const detailsId: Record<StepDetail, string> = {
  receipt_read: 'Bukti pencatatan terbaca dan menyebut catatan ini.',
  receipt_malformed: 'Bukti pencatatan tidak dapat dibaca.',
  record_other: 'Bukti pencatatan ini milik catatan lain.',
  record_unreadable: 'Teks baku catatan tidak dapat dibaca.',
  shown_is_recorded: 'Yang tampil di halaman ini sama dengan yang tercatat.',
  shown_differs: 'Yang tampil di halaman ini berbeda dari yang tercatat.',
  in_tree: 'Hash catatan menuju ke akar pohon log.',
  not_in_tree: 'Hash catatan tidak menuju ke akar pohon log: catatan atau buktinya telah diubah.',
  checkpoint_malformed: 'Kepala log tidak dapat dibaca.',
  size_other: 'Bukti pencatatan dan kepala log menyebut panjang log yang berbeda.',
  signed: 'Kepala log ditandatangani dengan kunci log.',
  signature_wrong: 'Tanda tangan kepala log tidak cocok: kepala log telah diubah.',
  key_unknown: 'Kepala log tidak ditandatangani dengan kunci log yang dikenal.',
  seen_first: 'Peramban ini baru pertama kali melihat log; kunjungan berikutnya dibandingkan dengan yang ini.',
  seen_same: 'Log sama dengan yang terakhir dilihat peramban ini.',
  grown: 'Log hanya bertambah sejak terakhir dilihat peramban ini.',
  seen_newer: 'Peramban ini pernah melihat log yang lebih panjang; yang ini adalah bagian awalnya.',
  history_changed: 'Log tidak melanjutkan yang pernah dilihat peramban ini: riwayatnya telah diubah.',
  hashes_missing: 'Log tidak lagi memiliki hash dari yang pernah dilihat peramban ini.',
  hashes_unreachable: 'Hash log belum dapat diambil. Coba lagi.',
  not_reached: 'Belum diperiksa, karena langkah sebelumnya gagal.',
  browser_cannot: 'Peramban ini tidak dapat memeriksa: perlu HTTPS dan peramban yang mengenal Ed25519.',
};
const detailsEn: Record<StepDetail, string> = {
  receipt_read: 'The receipt can be read and names this record.',
  receipt_malformed: 'The receipt cannot be read.',
  record_other: 'The receipt is of another record.',
  record_unreadable: 'The canonical text of the record cannot be read.',
  shown_is_recorded: 'What this page shows is what was recorded.',
  shown_differs: 'What this page shows is not what was recorded.',
  in_tree: "The record's hash leads to the root of the log's tree.",
  not_in_tree: "The record's hash does not lead to the root of the log's tree: record or proof were changed.",
  checkpoint_malformed: 'The head cannot be read.',
  size_other: 'Receipt and head state different lengths of the log.',
  signed: 'The head was signed with a key of the log.',
  signature_wrong: "The head's signature does not fit: the head was changed.",
  key_unknown: 'The head was not signed with a known key of the log.',
  seen_first: 'This browser sees the log for the first time; the next visit is compared with this one.',
  seen_same: 'The log is what this browser saw last.',
  grown: 'The log was only added to since this browser saw it last.',
  seen_newer: 'This browser has seen a longer log; this one is its beginning.',
  history_changed: 'The log does not continue what this browser saw of it: its history was changed.',
  hashes_missing: 'The log no longer has the hashes of what this browser saw of it.',
  hashes_unreachable: "The log's hashes could not be fetched. Try again.",
  not_reached: 'Not checked, because a step before it failed.',
  browser_cannot: 'This browser cannot check: it takes HTTPS and a browser that knows Ed25519.',
};

/** What a page says of each step and its result. */
export const proofWords = bilingual({ names: namesId, details: detailsId }, { names: namesEn, details: detailsEn });
