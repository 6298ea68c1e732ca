/** What can be wrong with a row of data balikan, each with the remedy that whoever sent it reads. */
export const rowRemedies = {
  missing: 'Isi NIK dan paling sedikit satu nilai pada baris ini.',
  nik_malformed: 'Cocokkan NIK dengan KTP-el atau kartu keluarga; NIK terdiri atas 16 digit.',
  nik_rounded: 'Ambil kembali NIK dari sumber aslinya ke kolom berformat Teks; Excel membulatkan angka 16 digit.',
  key_unknown: 'Gunakan kunci yang disepakati dalam juknis PKS, atau ajukan adendum.',
  format_differs: 'Perbaiki nilai sesuai bentuk yang disepakati dalam juknis PKS.',
  value_too_long: 'Isi paling banyak 500 karakter.',
  value_rounded: 'Kirim nomor panjang dari kolom berformat Teks; Excel membulatkan angka yang lebih dari 15 digit.',
  control_character: 'Hapus karakter kendali atau karakter rusak dari nilai.',
  too_many_values: 'Kirim paling banyak 50 nilai untuk satu NIK dalam satu baris.',
  in_the_future: 'Tanggal meninggal tidak boleh setelah hari ini.',
  duplicate: 'Hapus baris ini; isinya sama dengan baris sebelumnya.',
} as const;

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
