import type { Bilingual } from '../../verification/index.ts';

/** What can be wrong with a row of data balikan, each with the remedy that whoever sent it reads. */
export const rowRemedies = {
  missing: {
    id: 'Isi NIK dan paling sedikit satu nilai pada baris ini.',
    en: 'Fill in the NIK and at least one value in this row.',
  },
  nik_malformed: {
    id: 'Cocokkan NIK dengan KTP-el atau kartu keluarga; NIK terdiri atas 16 digit.',
    en: 'Compare the NIK with the KTP-el or family card; a NIK has 16 digits.',
  },
  nik_rounded: {
    id: 'Ambil kembali NIK dari sumber aslinya ke kolom berformat Teks; Excel membulatkan angka 16 digit.',
    en: 'Take the NIK from its source again into a column formatted as Text; Excel rounds numbers of 16 digits.',
  },
  key_unknown: {
    id: 'Gunakan kunci yang disepakati dalam juknis PKS, atau ajukan adendum.',
    en: 'Use a key that the annex (juknis) of the agreement has, or ask for an addendum.',
  },
  format_differs: {
    id: 'Perbaiki nilai sesuai bentuk yang disepakati dalam juknis PKS.',
    en: 'Write the value in the form that the annex (juknis) of the agreement has for it.',
  },
  value_too_long: { id: 'Isi paling banyak 500 karakter.', en: 'Fill in 500 characters at most.' },
  value_rounded: {
    id: 'Kirim nomor panjang dari kolom berformat Teks; Excel membulatkan angka yang lebih dari 15 digit.',
    en: 'Send long numbers from a column formatted as Text; Excel rounds numbers of more than 15 digits.',
  },
  control_character: {
    id: 'Hapus karakter kendali atau karakter rusak dari nilai.',
    en: 'Take control characters and broken ones out of the value.',
  },
  too_many_values: {
    id: 'Kirim paling banyak 50 nilai untuk satu NIK dalam satu baris.',
    en: 'Send 50 values at most for one NIK in one row.',
  },
  in_the_future: {
    id: 'Tanggal meninggal tidak boleh setelah hari ini.',
    en: 'The day of death cannot be after today.',
  },
  duplicate: {
    id: 'Hapus baris ini; isinya sama dengan baris sebelumnya.',
    en: 'Take this row out; it says the same as a row before it.',
  },
} as const satisfies Record<string, Bilingual>;

export type RowReason = keyof typeof rowRemedies;

/** One thing wrong with a row. Never holds a value, nor a name that could be one. */
export interface RowError {
  /** Place of the row in a list, from 0; or its line in a file, from 1, as people see it. */
  readonly place: number;
  /** `NIK`, or the key; empty for the row as a whole. */
  readonly field: string;
  readonly reason: RowReason;
}

/** The name of a field as it may be told: what is not like a key, or holds the digits of somebody's number, is not. */
export function toldField(name: string): string {
  return /^[A-Za-z0-9_-]{1,40}$/.test(name) && !/\d{6}/.test(name) ? name : '?';
}
