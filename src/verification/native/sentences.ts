import type { OutcomeOf } from '../outcome.ts';
import type { Bilingual } from './parameter-problems.ts';

/** What is said of a code: to the person in front of the institution's screen, and to whoever runs its application. */
export interface Sentences {
  readonly user: Bilingual;
  readonly operator: Bilingual;
}

const both = (userId: string, userEn: string, operatorId: string, operatorEn: string): Sentences => ({
  user: { id: userId, en: userEn },
  operator: { id: operatorId, en: operatorEn },
});

/** Where the person can do nothing but wait for others. */
const callOperator = [
  'Layanan belum dapat digunakan. Hubungi pengelola aplikasi.',
  'The service cannot be used. Call the operator of the application.',
] as const;
const tryLater = [
  'Layanan sedang sibuk. Coba lagi sebentar lagi.',
  'The service is busy. Try again in a moment.',
] as const;

/** Codes that the native door can answer beside the outcomes of a call. */
export type RequestCode =
  | 'path_unknown'
  | 'method_not_allowed'
  | 'media_type_unsupported'
  | 'body_too_long'
  | 'request_malformed'
  | 'rate_limited'
  | 'overloaded'
  | 'database_unreachable'
  | 'log_unwritable'
  | 'log_key_missing'
  | 'internal';

/** The sentences of bulk jobs. */
const bulkSentences = {
  job_unknown: both(
    'Pekerjaan ini tidak ada.',
    'There is no such job.',
    'Tidak ada pekerjaan dengan id ini di bawah hak akses ini.',
    'There is no job of this id under this right.',
  ),
  job_state: both(
    'Pekerjaan ini tidak dapat diubah seperti itu sekarang.',
    'This cannot be done with the job now.',
    'Keadaan pekerjaan tidak mengizinkan langkah ini; lihat state.',
    'The state of the job does not allow this; see its state.',
  ),
  file_refused: both(
    'Berkas tidak dapat digunakan. Ikuti petunjuk di bawah ini.',
    'The file cannot be used. Do as it says below.',
    'Berkas ditolak; notices menyebut alasan dan cara memperbaikinya. Tidak ada yang ditanyakan.',
    'The file was refused; notices say why and what to do. Nothing was asked.',
  ),
  file_too_big: both(
    'Berkas terlalu besar. Bagi menjadi beberapa berkas.',
    'The file is too big. Divide it into several.',
    'Berkas lebih besar dari 400 MiB.',
    'The file is bigger than 400 MiB.',
  ),
  live_only: both(
    ...callOperator,
    'Pemadanan data dan data balikan tidak ada di sandbox. Gunakan kunci live; uji coba (dry run) tidak memakai kuota.',
    'There are no bulk jobs and no data balikan in the sandbox. Use a live key; a dry run costs no quota.',
  ),
} as const satisfies Record<string, Sentences>;

/** Codes that only bulk jobs are answered with. */
export type BulkCode = keyof typeof bulkSentences;

/** What the door says where a proof is asked for of what was not recorded, or is kept no longer. */
export type ReceiptCode = 'receipt_unknown' | 'receipt_dropped';

/** Every code of the native door but `verified`, which needs no words. */
export type NativeCode = Exclude<OutcomeOf<'native'>, 'verified'> | RequestCode | ReceiptCode | BulkCode;

/** The sentences of each code of the native door. Both languages, plain words; nothing about the person asked about. */
export const sentences: Readonly<Record<NativeCode, Sentences>> = {
  token_invalid: both(
    ...callOperator,
    'Token akses tidak ada, tidak sah, atau kedaluwarsa. Minta token baru di /oauth/token.',
    'The access token is missing, not valid or expired. Ask for a new one at /oauth/token.',
  ),
  credential_inactive: both(
    ...callOperator,
    'Kredensial ditangguhkan atau dicabut. Hubungi dinas yang menerbitkannya.',
    'The credential is suspended or revoked. Ask the office that issued it.',
  ),
  institution_inactive: both(
    ...callOperator,
    'Lembaga ditangguhkan atau ditutup. Hubungi Disdukcapil.',
    'The institution is suspended or closed. Ask the Disdukcapil.',
  ),
  restricted: both(
    ...callOperator,
    'Akses dihentikan oleh sanksi; lihat `restriction`: nomor suratnya, alasannya, dan siapa yang dihubungi.',
    'A sanction keeps you from access; see `restriction`: the number of its letter, the reason, and whom to call.',
  ),
  right_not_in_force: both(
    ...callOperator,
    'Hak akses ditangguhkan, dicabut, belum mulai, atau sudah berakhir. Periksa masa berlaku PKS.',
    'The right is suspended, revoked, not begun or ended. Look at the dates of the agreement.',
  ),
  method_not_granted: both(
    ...callOperator,
    'Hak akses diberikan untuk metode akses lain, bukan web service.',
    'The right is for another method of access than the web service.',
  ),
  address_unknown: both(
    ...callOperator,
    'Alamat asal panggilan tidak terdaftar. Panggil dari jaringan yang tercantum dalam hak akses.',
    'The address of the call is in no registered network. Call from the networks of the right.',
  ),
  address_mismatch: both(
    ...callOperator,
    'Alamat asal panggilan terdaftar untuk hak akses lain. Periksa jaringan keluar aplikasi.',
    'The address of the call is registered for another right. Look at the outgoing network of the application.',
  ),
  outside_hours: both(
    'Layanan hanya dapat digunakan pada jam yang ditetapkan.',
    'The service can be used within its hours only.',
    'Panggilan di luar jam hak akses. Lihat GET /v1/me.',
    'The call came outside the hours of the right. See GET /v1/me.',
  ),
  quota_used_up: both(
    'Kuota hari ini sudah habis. Coba lagi besok.',
    "Today's quota is used up. Try again tomorrow.",
    'Kuota harian habis; mulai lagi pada tengah malam waktu dinas (Retry-After). Ajukan penambahan bila perlu.',
    "The day's quota is used up; it begins anew at the office's midnight (Retry-After). Apply for more if needed.",
  ),
  rate_limited: both(
    ...tryLater,
    'Terlalu banyak panggilan dalam satu detik. Tunggu sesuai Retry-After, lalu kirim lebih jarang.',
    'Too many calls within a second. Wait as Retry-After says, then send less often.',
  ),
  parameters_invalid: both(
    'Data yang dikirim belum lengkap atau tidak dapat dibaca. Periksa isian.',
    'What was sent is incomplete or cannot be read. Look at the form.',
    'Perbaiki parameter yang disebut dalam parameters.',
    'Mend the parameters that are named in parameters.',
  ),
  terms_unmet: both(
    'Permintaan belum memenuhi ketentuan hak akses lembaga.',
    "The request does not meet the terms of the institution's right.",
    'Panggilan tidak memenuhi ketentuan hak akses; lihat parameters dan GET /v1/me.',
    'The call does not meet the terms of the right; see parameters and GET /v1/me.',
  ),
  elements_not_granted: both(
    'Lembaga tidak berhak memeriksa data ini.',
    'The institution has no right to check these data.',
    'Tidak satu pun yang diminta dicakup hak akses; lihat parameters dan GET /v1/me.',
    'The right covers nothing of what is asked; see parameters and GET /v1/me.',
  ),
  idempotency_key_reused: both(
    ...callOperator,
    'Idempotency-Key ini sudah dipakai untuk pertanyaan lain. Gunakan kunci baru untuk setiap pertanyaan.',
    'This Idempotency-Key was used for another question. Use a new key for each question.',
  ),
  nik_malformed: both(
    'NIK tidak sesuai format. Periksa kembali 16 digitnya.',
    'The NIK is not well-formed. Look at its 16 digits again.',
    'NIK tidak mungkin ada: panjang, kode wilayah, atau tanggal lahirnya salah.',
    'The NIK cannot exist: its length, region or date of birth is wrong.',
  ),
  nik_withheld: both(
    'NIK tidak dapat diproses.',
    'The NIK cannot be processed.',
    'NIK di luar lingkup hak akses, atau tidak dapat dijawab. Satu kuota terpakai.',
    'The NIK is outside the scope of the right or withheld. One hit was counted.',
  ),
  not_found: both(
    'NIK tidak ditemukan dalam database kependudukan. Periksa kembali, atau arahkan penduduk ke Disdukcapil.',
    'The NIK is not in the register. Look at it again, or send the person to the Disdukcapil.',
    'NIK tidak ada dalam register. Satu kuota terpakai.',
    'No such NIK. One hit was counted.',
  ),
  deceased: both(
    'Data tercatat meninggal dunia. Bila keliru, arahkan ke Disdukcapil.',
    'The person is registered as deceased. If that is wrong, send them to the Disdukcapil.',
    'Data ditemukan, meninggal dunia. Satu kuota terpakai.',
    'Found, deceased. One hit was counted.',
  ),
  duplicate: both(
    'Data ganda sedang diperiksa. Arahkan penduduk ke Disdukcapil.',
    'A duplicate record is under review. Send the person to the Disdukcapil.',
    'Data ditemukan, ganda. Satu kuota terpakai.',
    'Found, a duplicate. One hit was counted.',
  ),
  inactive: both(
    'Data tidak aktif. Arahkan penduduk ke Disdukcapil.',
    'The record is not active. Send the person to the Disdukcapil.',
    'Data ditemukan, tidak aktif. Satu kuota terpakai.',
    'Found, not active. One hit was counted.',
  ),
  receipt_unknown: both(
    ...callOperator,
    'Tidak ada panggilan dengan id ini yang dicatat bagi lembaga ini. Panggilan sandbox tidak dicatat.',
    'No call of this id was recorded for this institution. Calls of the sandbox are not recorded.',
  ),
  receipt_dropped: both(
    ...callOperator,
    'Catatan dari waktu itu tidak disimpan lagi; lihat `dropped`. Bukti yang pernah diambil tetap dapat diperiksa.',
    'Records of that time are kept no longer; see `dropped`. Receipts that were fetched before still prove their call.',
  ),
  path_unknown: both(
    ...callOperator,
    'Tidak ada apa pun di alamat ini. Lihat /reference.',
    'There is nothing at this address. See /reference.',
  ),
  method_not_allowed: both(
    ...callOperator,
    'Metode HTTP ini tidak dilayani di alamat ini; lihat header Allow.',
    'This HTTP method is not served at this address; see the header Allow.',
  ),
  media_type_unsupported: both(
    ...callOperator,
    'Kirim Content-Type: application/json; untuk berkas pemadanan data, multipart/form-data.',
    'Send Content-Type: application/json; for a file of people, multipart/form-data.',
  ),
  body_too_long: both(
    'Data yang dikirim terlalu panjang.',
    'What was sent is too long.',
    'Isi lebih panjang dari 16 KiB, atau data balikan lebih dari 2 MiB.',
    'The body is longer than 16 KiB, or data balikan are longer than 2 MiB.',
  ),
  request_malformed: both(
    ...callOperator,
    'Ini bukan permintaan HTTP yang dapat dibaca.',
    'This is no HTTP request that can be read.',
  ),
  overloaded: both(
    ...tryLater,
    'Antrean penuh; tidak ada kuota terpakai. Kirim lagi sesuai Retry-After dengan Idempotency-Key yang sama.',
    'The queue is full; nothing was counted. Send again as Retry-After says, with the same Idempotency-Key.',
  ),
  database_unreachable: both(
    ...tryLater,
    'Database tidak menjawab; tidak ada kuota terpakai. Kirim lagi sesuai Retry-After dengan Idempotency-Key yang sama.',
    'The database does not answer; nothing was counted. Send again as Retry-After says, with the same Idempotency-Key.',
  ),
  log_unwritable: both(
    ...tryLater,
    'Catatan akses tidak dapat ditulis, jadi tidak ada jawaban. Kirim lagi dengan Idempotency-Key yang sama.',
    'The access record could not be written, so there is no answer. Send again with the same Idempotency-Key.',
  ),
  log_key_missing: both(
    ...tryLater,
    'Kunci catatan akses tidak tersedia, jadi tidak ada jawaban. Pengelola sudah diberi tahu.',
    'The key of the access log is not there, so there is no answer. Its keepers know.',
  ),
  internal: both(
    ...tryLater,
    'Terjadi kesalahan di pihak kami. Sebutkan instance bila menghubungi kami.',
    'Something went wrong on our side. Name the instance when you call us.',
  ),
  ...bulkSentences,
};

/** Codes that no question is answered with, but only what is done with bulk jobs and receipts. */
export const unaskedCodes = [
  ...Object.keys(bulkSentences),
  'receipt_unknown',
  'receipt_dropped',
] as readonly NativeCode[];
