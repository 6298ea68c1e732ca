import type { Problem } from '../api/refusal.ts';
import type { Language } from './bilingual.ts';
import { bilingual } from './bilingual.ts';

/**
 * What is said of each code that a form or a page can be refused with: what happened, and what to do. Codes that are
 * missing here bring words of their own in the answer (`messages.user`); a test walks the server's catalogues.
 */
export const problemWords = bilingual(
  {
    not_found: 'Ini tidak ada, atau bukan untuk Anda. Periksa alamatnya, atau kembali ke halaman sebelumnya.',
    invalid_input: 'Sebagian isian belum dapat diterima. Perbaiki yang ditandai, lalu kirim lagi.',
    invalid_request: 'Sebagian isian belum dapat diterima. Perbaiki yang ditandai, lalu kirim lagi.',
    not_signed_in: 'Sesi Anda sudah berakhir. Masuk lagi; yang belum dikirim perlu diisi ulang.',
    not_permitted: 'Peran Anda tidak mengizinkan ini. Minta kepada administrator kantor atau lembaga Anda.',
    conflict: 'Keadaannya sudah berubah sejak halaman ini dibuka. Muat ulang, lalu periksa sebelum mengulang.',
    overloaded: 'Layanan sedang penuh; tidak ada kuota yang terpakai. Coba lagi sebentar lagi.',
    database_unreachable: 'Layanan sedang tidak menjawab; tidak ada kuota yang terpakai. Coba lagi sebentar lagi.',
    log_unwritable: 'Pencatatan sedang tidak dapat dilakukan, jadi tidak ada jawaban. Coba lagi sebentar lagi.',
    log_key_missing: 'Pencatatan sedang tidak dapat dilakukan, jadi tidak ada jawaban. Pengelola sudah diberi tahu.',
    scanner_unavailable: 'Pemeriksa berkas sedang tidak menjawab. Berkas belum disimpan; coba lagi sebentar lagi.',
    internal: 'Terjadi gangguan di pihak kami. Coba lagi; bila tetap begini, hubungi pengelola.',
  },
  {
    not_found: 'This does not exist, or is not for you. Check the address, or go back.',
    invalid_input: 'Some of what you entered cannot be taken. Mend what is marked, then send it again.',
    invalid_request: 'Some of what you entered cannot be taken. Mend what is marked, then send it again.',
    not_signed_in: 'Your session is over. Sign in again; what was not sent has to be entered anew.',
    not_permitted: 'Your role does not allow this. Ask the administrator of your office or institution.',
    conflict: 'Things have changed since this page was opened. Load it again, and look before you repeat.',
    overloaded: 'The service is full; no quota was used. Try again in a moment.',
    database_unreachable: 'The service does not answer; no quota was used. Try again in a moment.',
    log_unwritable: 'Nothing can be recorded at present, so there is no answer. Try again in a moment.',
    log_key_missing: 'Nothing can be recorded at present, so there is no answer. Its keepers know.',
    scanner_unavailable: 'The checker of files does not answer. The file is not kept; try again in a moment.',
    internal: 'Something went wrong on our side. Try again; if it stays so, call the keepers.',
  },
);

/** What is said at a field, by the rule that its value breaks. */
export const fieldWords = bilingual(
  {
    required: 'Isi bagian ini.',
    missing: 'Isi bagian ini.',
    blank: 'Isi bagian ini.',
    minLength: 'Isi bagian ini.',
    maxLength: 'Terlalu panjang. Persingkat.',
    too_long: 'Terlalu panjang. Persingkat.',
    pattern: 'Ada karakter yang tidak dapat diterima. Periksa tulisannya.',
    format: 'Tulisannya belum sesuai. Periksa lagi.',
    enum: 'Pilih salah satu dari daftar.',
    type: 'Tulisannya belum sesuai. Periksa lagi.',
    anyOf: 'Tulisannya belum sesuai. Periksa lagi.',
    minimum: 'Angkanya terlalu kecil. Periksa lagi.',
    maximum: 'Angkanya terlalu besar. Periksa lagi.',
    minItems: 'Pilih atau isi paling sedikit satu.',
    maxItems: 'Terlalu banyak. Kurangi isinya.',
    uniqueItems: 'Ada yang disebut dua kali. Hapus salah satunya.',
    minProperties: 'Isi bagian ini.',
    maxProperties: 'Terlalu banyak. Kurangi isinya.',
    additionalProperties: 'Bagian ini tidak dikenal. Muat ulang halaman, lalu isi lagi.',
  },
  {
    required: 'Fill this in.',
    missing: 'Fill this in.',
    blank: 'Fill this in.',
    minLength: 'Fill this in.',
    maxLength: 'Too long. Shorten it.',
    too_long: 'Too long. Shorten it.',
    pattern: 'There are characters that cannot be taken. Look at how it is written.',
    format: 'It is not written as it should be. Look again.',
    enum: 'Choose one of the list.',
    type: 'It is not written as it should be. Look again.',
    anyOf: 'It is not written as it should be. Look again.',
    minimum: 'The number is too small. Look again.',
    maximum: 'The number is too big. Look again.',
    minItems: 'Choose or fill in one at least.',
    maxItems: 'There are too many. Take some out.',
    uniqueItems: 'Something is named twice. Take one out.',
    minProperties: 'Fill this in.',
    maxProperties: 'There are too many. Take some out.',
    additionalProperties: 'This part is not known. Load the page again, and fill it in anew.',
  },
);

/** What is said of a refusal as a whole. What the answer itself has for people goes first: it knows more. */
export function sayProblem({ code, messages, notices = [] }: Problem, language: Language): string {
  const known: Readonly<Record<string, string>> = problemWords[language];
  if (notices.length > 0)
    return notices.map((notice) => `${notice.reason[language]} ${notice.remedy[language]}`).join(' ');
  return messages?.user[language] ?? known[code] ?? problemWords[language].internal;
}

/** What is said at one field. What the answer itself has for people goes first: it knows more than the rule. */
export function sayField({ code, reason }: NonNullable<Problem['parameters']>[number], language: Language): string {
  const known: Readonly<Record<string, string>> = fieldWords[language];
  return isBilingual(reason) ? reason[language] : (known[code] ?? fieldWords[language].format);
}

function isBilingual(reason: unknown): reason is Record<Language, string> {
  return typeof reason === 'object' && reason !== null && 'id' in reason && 'en' in reason;
}
