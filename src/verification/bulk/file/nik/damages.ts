import type { Told } from '../refusals.ts';

interface DamageText {
  readonly reason: Told;
  /** What the person can do about it. */
  readonly remedy: Told;
}

const RESTORE_ID =
  'Ambil kembali NIK dari sumber aslinya ke kolom berformat Teks; digit yang hilang tidak dapat dipulihkan dari berkas ini.';
const RESTORE_EN =
  'Take the NIK from its source again into a column formatted as Text; the digits cannot be restored from this file.';
const COMPARE_ID = 'Cocokkan dengan KTP-el atau kartu keluarga; NIK terdiri atas 16 digit.';
const COMPARE_EN = 'Compare it with the KTP-el or family card; a NIK has 16 digits.';

/** What can be wrong with the NIK of a row, with the sentences that the person who handed it in reads. */
export const nikDamages = {
  empty: {
    reason: { id: 'NIK kosong.', en: 'There is no NIK.' },
    remedy: { id: 'Isi NIK 16 digit.', en: 'Fill in the 16 digits.' },
  },
  rounded: {
    reason: {
      id: 'Sel ini berisi angka. Excel hanya menyimpan 15 digit angka, sehingga digit terakhir NIK tidak dapat dipastikan.',
      en: 'The cell holds a number. Excel keeps 15 digits of a number, so the last digits of the NIK are not certain.',
    },
    remedy: { id: RESTORE_ID, en: RESTORE_EN },
  },
  too_short: {
    reason: { id: 'NIK kurang dari 16 digit.', en: 'The NIK has fewer than 16 digits.' },
    remedy: { id: COMPARE_ID, en: COMPARE_EN },
  },
  too_long: {
    reason: { id: 'NIK lebih dari 16 digit.', en: 'The NIK has more than 16 digits.' },
    remedy: { id: COMPARE_ID, en: COMPARE_EN },
  },
  letters: {
    reason: { id: 'NIK memuat huruf.', en: 'The NIK holds letters.' },
    remedy: {
      id: 'Ganti huruf dengan digit yang benar (sering huruf O untuk 0, huruf I atau l untuk 1) menurut KTP-el.',
      en: 'Put the right digit for each letter (often O for 0, I or l for 1) by the KTP-el.',
    },
  },
  not_a_nik: {
    reason: {
      id: 'Isinya bukan NIK: wilayah, tanggal lahir atau nomor urutnya tidak mungkin, atau ada tanda baca di dalamnya.',
      en: 'It is no NIK: its region, date of birth or sequence cannot be, or there are other marks in it.',
    },
    remedy: { id: COMPARE_ID, en: COMPARE_EN },
  },
} as const satisfies Record<string, DamageText>;

export type NikDamage = keyof typeof nikDamages;
