import type { terms } from '../terms.ts';

/** A sentence in both languages of the interface. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

/** What can be wrong with one parameter of the native door, and what to do about it. */
export const parameterCodes = {
  file_missing: {
    id: 'Kirim berkas sebagai bagian multipart bernama file, setelah bagian lain.',
    en: 'Send the file as the multipart part named file, after the other parts.',
  },
  after_file: {
    id: 'Kirim bagian ini sebelum bagian file.',
    en: 'Send this part before the part named file.',
  },
  file_unusable: { id: 'Berkas tidak dapat digunakan; lihat notices.', en: 'The file cannot be used; see notices.' },
  body_empty: { id: 'Kirim sebuah objek JSON.', en: 'Send a JSON object.' },
  json_malformed: {
    id: 'Isi bukan JSON yang sah. Gunakan pustaka JSON, jangan merangkai teks.',
    en: 'The body is not JSON. Use a JSON library instead of joining text.',
  },
  not_utf8: { id: 'Kirim isi dalam pengodean UTF-8.', en: 'Send the body in UTF-8.' },
  not_an_object: { id: 'Kirim sebuah objek, { ... }.', en: 'Send an object, { ... }.' },
  missing: { id: 'Parameter ini wajib diisi.', en: 'This parameter is required.' },
  unknown: {
    id: 'Parameter ini tidak dikenal. Hapus, atau perbaiki ejaannya.',
    en: 'There is no such parameter. Take it out, or correct its spelling.',
  },
  not_text: {
    id: 'Kirim sebagai teks di antara tanda kutip, agar tidak ada digit yang hilang.',
    en: 'Send text between quotes, so that no digit is lost.',
  },
  not_an_integer: { id: 'Kirim bilangan bulat tanpa tanda kutip.', en: 'Send a whole number without quotes.' },
  out_of_range: { id: 'Nilai di luar rentang yang diizinkan, 0 sampai 100.', en: 'Give a value from 0 to 100.' },
  not_in_list: {
    id: 'Pilih salah satu nilai yang tercantum dalam rujukan.',
    en: 'Give one of the values of the reference.',
  },
  blank: { id: 'Isi dengan nilai, atau hapus parameter ini.', en: 'Give a value, or leave the parameter out.' },
  too_long: { id: 'Nilai terlalu panjang.', en: 'The value is too long.' },
  control_character: {
    id: 'Hapus karakter kendali atau karakter rusak dari nilai.',
    en: 'Take control characters and broken characters out of the value.',
  },
  nothing_asked: { id: 'Sebutkan paling sedikit satu elemen.', en: 'Name at least one element.' },
  not_agreed: {
    id: 'Kunci ini tidak disepakati dalam PKS. Periksa juknis, atau ajukan adendum.',
    en: 'No agreement names this key. See the annex, or apply for an addendum.',
  },
  format_differs: {
    id: 'Nilai tidak dalam bentuk yang disepakati dalam PKS.',
    en: 'The value is not in the form that was agreed.',
  },
  repeated: {
    id: 'Baris ini sama dengan baris sebelumnya. Hapus salah satu.',
    en: 'The row says the same as one before it. Take one out.',
  },
  in_the_future: { id: 'Tanggal ini belum tiba.', en: 'This day has not come yet.' },
  period_unusable: {
    id: 'Masa berlaku dari tanggal awal sampai tanggal akhir, paling lama 366 hari, dan tidak melewati hari ini.',
    en: 'A period goes from its first day until its last, for 366 days at most and not past today.',
  },
  looks_like_nik: {
    id: 'Jangan gunakan NIK sebagai rujukan petugas atau perkara. Gunakan NIP atau nomor berkas.',
    en: 'Do not use a NIK to refer to an officer or a case. Use a staff or file number.',
  },
  key_malformed: {
    id: 'Gunakan 1 sampai 255 karakter ASCII tanpa spasi, misalnya UUID.',
    en: 'Use 1 to 255 ASCII characters without blanks, such as a UUID.',
  },
  nik_malformed: {
    id: 'NIK terdiri atas 16 digit dengan kode wilayah dan tanggal lahir yang mungkin ada.',
    en: 'A NIK has 16 digits, with a region and a date of birth that can exist.',
  },
  not_granted: {
    id: 'Hak akses tidak mencakup ini. Lihat GET /v1/me, atau ajukan perubahan perjanjian.',
    en: 'The right does not cover this. See GET /v1/me, or apply for a change of the agreement.',
  },
  purpose_not_the_rights: {
    id: 'Tujuan harus sama dengan tujuan hak akses. Lihat GET /v1/me.',
    en: 'The purpose must be that of the right. See GET /v1/me.',
  },
  officer_required: {
    id: 'Hak akses mewajibkan nama petugas pada setiap panggilan.',
    en: 'The right demands that each call names the officer.',
  },
  case_required: {
    id: 'Hak akses mewajibkan nomor perkara pada setiap panggilan.',
    en: 'The right demands that each call names the case.',
  },
  threshold_below_right: {
    id: 'Ambang hanya boleh dinaikkan dari ambang hak akses. Lihat GET /v1/me.',
    en: "The threshold may only be raised above the right's. See GET /v1/me.",
  },
  token_missing: {
    id: 'Kirim header Authorization: Bearer dengan token dari /oauth/token.',
    en: 'Send the header Authorization: Bearer with a token from /oauth/token.',
  },
  token_malformed: {
    id: 'Ini bukan token dari instalasi ini. Minta yang baru di /oauth/token.',
    en: 'This is no token of this installation. Ask for a new one at /oauth/token.',
  },
  token_expired: {
    id: 'Token sudah kedaluwarsa. Minta yang baru di /oauth/token.',
    en: 'The token has expired. Ask for a new one at /oauth/token.',
  },
  token_revoked: {
    id: 'Kunci untuk token ini sudah dicabut. Gunakan kunci yang berlaku.',
    en: 'The key behind this token was revoked. Use a key in force.',
  },
} as const satisfies Record<string, Bilingual>;

export type ParameterCode = keyof typeof parameterCodes;

/** One wrong parameter of a call. Never holds a value. */
export interface ParameterProblem {
  /** Path in the body (`elements.NAMA_LGKP`), or name of the header; empty for the body as a whole. */
  readonly name: string;
  readonly in: 'body' | 'header' | 'query';
  readonly code: ParameterCode;
  readonly reason: Bilingual;
}

/** A wrong parameter with its reason in both languages. */
export function parameterProblem(
  name: string,
  code: ParameterCode,
  place: ParameterProblem['in'] = 'body',
): ParameterProblem {
  return { name, in: place, code, reason: parameterCodes[code] };
}

/** The parameter that each demand of a right is about. */
export const parameterOfTerm = {
  purpose_not_the_rights: 'purpose',
  officer_required: 'officer',
  case_required: 'caseRef',
  threshold_below_right: 'threshold',
} as const satisfies Record<keyof typeof terms, string>;
