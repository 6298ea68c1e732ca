/** What can be wrong with a push of data balikan, each with the remedy that the institution's programmer reads. */
export const pushRemedies = {
  body_too_long: 'Kirim paling banyak 2 MiB dalam satu panggilan; bagi kiriman menjadi beberapa panggilan.',
  not_utf8: 'Kirim isi dalam pengodean UTF-8.',
  json_malformed: 'Kirim JSON yang sah; gunakan pustaka JSON, jangan merangkai teks.',
  not_a_list: 'Kirim sebuah larik (array) yang tidak kosong.',
  not_an_object: 'Kirim sebuah objek.',
  too_many_institutions: 'Kirim paling banyak 10 lembaga dalam satu panggilan.',
  too_many_rows: 'Kirim paling banyak 5.000 NIK dalam satu panggilan; bagi kiriman menjadi beberapa panggilan.',
  too_many_values: 'Kirim paling banyak 50 nilai untuk satu NIK.',
  missing: 'Isi bagian ini; nilainya tidak boleh kosong.',
  nik_malformed: 'Isi NIK dengan 16 digit sesuai format Dukcapil.',
  key_malformed: 'Gunakan nama kunci 1 sampai 64 karakter.',
  nested: 'Isi dengan teks atau angka, bukan objek atau larik.',
  number_inexact: 'Kirim nomor panjang sebagai teks di antara tanda kutip agar tidak ada digit yang hilang.',
  value_too_long: 'Isi paling banyak 500 karakter.',
  other_institution: 'Gunakan id_lembaga milik pemegang token ini.',
  nul_character: 'Hapus karakter NUL dari nilai.',
} as const;

/** What is wrong at one place of a push. */
export type PushReason = keyof typeof pushRemedies;

/** One thing wrong with a push. Never holds a value. */
export interface PushError {
  /** The row's place in the `data` that holds it, from 0; null when it is not about a row. */
  readonly index: number | null;
  /** Where it is in the body, as a JSON Pointer (RFC 6901): `/0/data/3/NIK`; '' is the whole body. */
  readonly field: string;
  readonly reason: PushReason;
  /** What to do about it, in Indonesian. */
  readonly remedy: string;
}

/** An error at a JSON Pointer; `index` is the row's place where it is about a row. */
export function pushError(reason: PushReason, field: string, index: number | null = null): PushError {
  return { index, field, reason, remedy: pushRemedies[reason] };
}

/** Notes an error at a JSON Pointer relative to what is being read; '' is that thing itself. */
export type Report = (reason: PushReason, place?: string) => void;

/** A list that names the first hundred errors: enough to see what is wrong, and a bound on the answer. */
const MAX_ERRORS = 100;

/** A report into `errors` for what stands at a JSON Pointer; `index` is the row's place where it is a row. */
export function reportInto(errors: PushError[], pointer: string, index: number | null = null): Report {
  return (reason, place = '') => {
    if (errors.length < MAX_ERRORS) errors.push(pushError(reason, pointer + place, index));
  };
}
