import type { NotVerified, Verdict } from '../api/queries.ts';
import { bilingual } from '../words/bilingual.ts';

type Reason = Verdict['reason'];

/** The words of answers, in capitals because they are answers. */
export const answerWords = bilingual(
  {
    ok: 'SESUAI',
    no: 'TIDAK SESUAI',
    blank: 'TIDAK DIISI',
    blankText: 'Tidak dikirim ke register.',
    notGranted: 'TIDAK DIPERIKSA',
    withheld: 'DITAHAN SAMPAI BESOK',
    registered: 'Terdaftar dan aktif.',
    okCount: (count: number) => `${count} sesuai`,
    noCount: (count: number) => `${count} tidak sesuai`,
    restCount: (count: number) => `${count} tanpa jawaban`,
  },
  {
    ok: 'MATCH',
    no: 'NO MATCH',
    blank: 'LEFT OUT',
    blankText: 'Not sent to the register.',
    notGranted: 'NOT CHECKED',
    withheld: 'WITHHELD UNTIL TOMORROW',
    registered: 'Registered and active.',
    okCount: (count: number) => `${count} match`,
    noCount: (count: number) => `${count} do not match`,
    restCount: (count: number) => `${count} without an answer`,
  },
);

/** How values that match relate: never a score, which would help guessing. */
export const agreeingWords = bilingual(
  {
    identical: 'Persis sama.',
    equal: 'Persis sama.',
    spelling: 'Mirip: beda ejaan.',
    order: 'Sama, urutan katanya lain.',
    initials: 'Sama, ada yang disingkat.',
    shortened: 'Sama, ada kata yang tidak ditulis.',
    house_differs: 'Mirip: beda nomor rumah, RT, atau RW.',
    other: 'Sama.',
  },
  {
    identical: 'Exactly the same.',
    equal: 'Exactly the same.',
    spelling: 'Alike: spelled otherwise.',
    order: 'The same words in another order.',
    initials: 'The same, some in initials.',
    shortened: 'The same, some words left out.',
    house_differs: 'Alike: another house, RT or RW.',
    other: 'The same.',
  },
);

/** Why values do not match, as a sentence. */
export const differingWords = bilingual(
  {
    different: 'Register mencatat yang lain.',
    spelling: 'Ejaannya berbeda terlalu jauh.',
    order: 'Kata-katanya berbeda.',
    initials: 'Singkatannya tidak cukup untuk dibandingkan.',
    shortened: 'Terlalu banyak kata yang tidak ditulis.',
    day_month_swapped: 'Tanggal dan bulan tampaknya tertukar.',
    level_differs: 'Namanya sama, tetapi kota bukan kabupaten.',
    house_differs: 'Jalannya sama; nomor rumah, RT, atau RW berbeda.',
    not_in_register: 'Register tidak mencatat ini.',
    unreadable: 'Tulisannya tidak dapat dibaca.',
    superseded: 'Dokumen ini pernah miliknya, dan sudah diganti yang baru.',
    not_granted: 'Hak akses lembaga tidak mencakup ini.',
    withheld: 'Terlalu banyak nilai berbeda dicoba untuk bagian ini.',
    other: 'Register mencatat yang lain.',
  },
  {
    different: 'The register has something else.',
    spelling: 'It is spelled too differently.',
    order: 'The words differ.',
    initials: 'The initials are too few to compare.',
    shortened: 'Too many words are left out.',
    day_month_swapped: 'Day and month seem to be exchanged.',
    level_differs: 'The same name, but a city and not a regency.',
    house_differs: 'The same street; house, RT or RW differ.',
    not_in_register: 'The register has no value.',
    unreadable: 'It cannot be read.',
    superseded: 'This document was the person’s, and another has taken its place.',
    not_granted: 'The right of the institution does not cover this.',
    withheld: 'Too many different values were tried for this.',
    other: 'The register has something else.',
  },
);

/** What an operator does about it. */
export const adviceWords = bilingual(
  {
    different: 'Baca dari KTP-el atau Kartu Keluarga, lalu ulangi. Bila memang begitu, sarankan ke Disdukcapil.',
    spelling: 'Baca ejaannya dari KTP-el, lalu ulangi.',
    shortened: 'Tulis lengkap seperti di KTP-el, lalu ulangi.',
    initials: 'Tulis lengkap seperti di KTP-el, lalu ulangi.',
    day_month_swapped: 'Tulis sebagai hh-bb-tttt, lalu ulangi.',
    level_differs: 'Tulis KOTA atau KABUPATEN di depannya.',
    house_differs: 'Tanyakan apakah baru pindah.',
    not_in_register: 'Orangnya dapat melengkapi datanya di Disdukcapil.',
    unreadable: 'Periksa tulisannya, lalu ulangi.',
    superseded: 'Minta dokumen yang terbaru.',
    withheld: 'Yang lain tetap dijawab. Disdukcapil melihat percobaan ini.',
    other: '',
  },
  {
    different:
      'Read it from the KTP-el or the family card, then repeat. If it is so indeed, send the person to the Disdukcapil.',
    spelling: 'Read the spelling from the KTP-el, then repeat.',
    shortened: 'Write it in full as in the KTP-el, then repeat.',
    initials: 'Write it in full as in the KTP-el, then repeat.',
    day_month_swapped: 'Write it as dd-mm-yyyy, then repeat.',
    level_differs: 'Write KOTA or KABUPATEN before it.',
    house_differs: 'Ask whether the person has moved lately.',
    not_in_register: 'The person can complete the data at the Disdukcapil.',
    unreadable: 'Look at how it is written, then repeat.',
    superseded: 'Ask for the newest document.',
    withheld: 'The rest is answered. The Disdukcapil sees these attempts.',
    other: '',
  },
);

/** What is told of a person about whom nothing was compared, to the operator and by it. */
export const notVerifiedWords = bilingual(
  {
    not_found: {
      word: 'TIDAK DITEMUKAN',
      reason: 'NIK ini tidak ada di register.',
      advice: 'Baca NIK dari KTP-el, lalu ulangi. Bila sudah benar, arahkan ke Disdukcapil.',
      tell: 'NIK ini belum kami temukan. Boleh saya lihat KTP-elnya?',
    },
    inactive: {
      word: 'NONAKTIF',
      reason: 'Datanya sedang tidak aktif.',
      advice: 'Arahkan orangnya ke Disdukcapil tempat ia terdaftar.',
      tell: 'Data Bapak/Ibu perlu diaktifkan di Disdukcapil. Silakan datang membawa KTP-el dan Kartu Keluarga.',
    },
    deceased: {
      word: 'TERCATAT MENINGGAL',
      reason: 'Register mencatat akta kematian untuk NIK ini.',
      advice: 'Jangan sebutkan di loket.',
      tell: 'Data Bapak/Ibu perlu diperiksa di Disdukcapil. Silakan datang membawa KTP-el.',
    },
    duplicate: {
      word: 'DATA GANDA',
      reason: 'Ada dua data untuk orang ini, sedang diperiksa Disdukcapil.',
      advice: 'Arahkan orangnya ke Disdukcapil tempat ia terdaftar.',
      tell: 'Data Bapak/Ibu sedang diperiksa. Silakan datang ke Disdukcapil membawa KTP-el dan Kartu Keluarga.',
    },
    nik_withheld: {
      word: 'TIDAK DAPAT DIJAWAB',
      reason: 'NIK ini di luar lingkup hak akses lembaga.',
      advice: 'Layani tanpa pemeriksaan, sesuai aturan lembaga Anda.',
      tell: 'Data ini tidak dapat kami periksa di sini.',
    },
  } satisfies Record<NotVerified['outcome'], object>,
  {
    not_found: {
      word: 'NOT FOUND',
      reason: 'This NIK is not in the register.',
      advice: 'Read the NIK from the KTP-el, then repeat. If it is right, send the person to the Disdukcapil.',
      tell: 'We have not found this NIK. May I see your KTP-el?',
    },
    inactive: {
      word: 'NOT ACTIVE',
      reason: 'The record is not active.',
      advice: 'Send the person to the Disdukcapil where it is registered.',
      tell: 'Your record has to be activated at the Disdukcapil. Please go there with your KTP-el and family card.',
    },
    deceased: {
      word: 'REGISTERED AS DECEASED',
      reason: 'The register has a death certificate for this NIK.',
      advice: 'Do not say so at the counter.',
      tell: 'Your record has to be looked at by the Disdukcapil. Please go there with your KTP-el.',
    },
    duplicate: {
      word: 'DUPLICATE',
      reason: 'There are two records of this person, under review at the Disdukcapil.',
      advice: 'Send the person to the Disdukcapil where it is registered.',
      tell: 'Your record is under review. Please go to the Disdukcapil with your KTP-el and family card.',
    },
    nik_withheld: {
      word: 'CANNOT BE ANSWERED',
      reason: 'This NIK is outside the scope of the right.',
      advice: 'Serve without a check, by the rules of your institution.',
      tell: 'We cannot check these data here.',
    },
  },
);

/** What an operator says to the person. */
export const tellWords = bilingual(
  {
    all: '“Data Bapak/Ibu cocok. Terima kasih.”',
    some: (names: string) => `“Data Bapak/Ibu cocok, kecuali ${names}. Boleh saya lihat Kartu Keluarganya?”`,
    none: (names: string) =>
      `“Yang Bapak/Ibu sebutkan belum cocok: ${names}. Boleh saya lihat KTP-el dan Kartu Keluarganya?”`,
    document: (name: string) => `“Nomornya belum cocok. Boleh saya lihat ${name} yang asli?”`,
    readOriginal: 'Baca nomornya dari dokumen asli, lalu ulangi.',
    note: 'Pelayanan tetap berjalan. Ketidaksesuaian bukan tanda penipuan.',
    and: ' dan ',
  },
  {
    all: '“Your data match. Thank you.”',
    some: (names: string) => `“Your data match, except ${names}. May I see your family card?”`,
    none: (names: string) => `“What you said does not match yet: ${names}. May I see your KTP-el and family card?”`,
    document: (name: string) => `“The number does not match yet. May I see the original: ${name}?”`,
    readOriginal: 'Read the number from the original, then repeat.',
    note: 'The service goes on. A mismatch is no sign of fraud.',
    and: ' and ',
  },
);

/** The word of a reason among some, or of those that are not named. */
export function wordOf<Known extends Readonly<Record<string, string>> & { readonly other: string }>(
  known: Known,
  reason: Reason,
): string {
  return (known as Readonly<Record<string, string>>)[reason] ?? known.other;
}
