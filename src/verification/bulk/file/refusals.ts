/** A sentence in both languages. */
export interface Told {
  readonly id: string;
  readonly en: string;
}

interface RefusalText {
  readonly reason: Told;
  /** What the person can do about it. */
  readonly remedy: Told;
}

const text = (id: string, en: string, remedyId: string, remedyEn: string): RefusalText => ({
  reason: { id, en },
  remedy: { id: remedyId, en: remedyEn },
});

const SAVE_ID = 'Buka di aplikasi pengolah angka, lalu simpan sebagai .xlsx atau CSV UTF-8.';
const SAVE_EN = 'Open it in a spreadsheet program and save it as .xlsx or CSV UTF-8.';
const AS_CSV_ID = 'Simpan lembar itu sebagai CSV UTF-8, atau bagi menjadi beberapa berkas.';
const AS_CSV_EN = 'Save that sheet as CSV UTF-8, or divide it into several files.';
const AGAIN_ID = 'Buka berkas, simpan kembali, lalu unggah ulang.';
const AGAIN_EN = 'Open the file, save it again and hand it in anew.';
const QUOTES_ID = 'Tutup tanda kutip pada baris itu; tanda kutip di dalam nilai ditulis dua kali.';
const QUOTES_EN = 'Close the quotation mark on that line; one inside a value is written twice.';

/** Every reason why a list of people cannot be read, with the sentences that the person who handed it in reads. */
export const fileRefusals = {
  file_empty: text(
    'Berkas kosong.',
    'The file is empty.',
    'Isi berkas dengan kepala kolom dan data.',
    'Fill it with a header and rows.',
  ),
  not_a_table: text('Berkas ini bukan tabel.', 'The file is not a table.', SAVE_ID, SAVE_EN),
  file_is_xls: text('Berkas ini Excel lama (.xls).', 'The file is an old Excel file (.xls).', SAVE_ID, SAVE_EN),
  file_is_xlsb: text('Berkas ini Excel biner (.xlsb).', 'The file is a binary Excel file (.xlsb).', SAVE_ID, SAVE_EN),
  file_is_ods: text('Berkas ini OpenDocument (.ods).', 'The file is an OpenDocument file (.ods).', SAVE_ID, SAVE_EN),
  file_is_pdf: text(
    'Berkas ini PDF.',
    'The file is a PDF.',
    'Unggah tabel asalnya sebagai .xlsx atau CSV UTF-8.',
    'Hand in the table it was made from, as .xlsx or CSV UTF-8.',
  ),
  file_is_markup: text(
    'Berkas ini HTML atau XML, walaupun namanya mungkin .xls.',
    'The file is HTML or XML, even if its name ends in .xls.',
    SAVE_ID,
    SAVE_EN,
  ),
  file_is_packed: text(
    'Berkas ini arsip terkompresi.',
    'The file is a compressed archive.',
    'Buka arsipnya dan unggah tabel di dalamnya.',
    'Unpack it and hand in the table inside.',
  ),
  file_has_password: text(
    'Berkas ini dilindungi kata sandi.',
    'The file is protected by a password.',
    'Hapus kata sandinya, lalu simpan kembali.',
    'Remove the password and save it again.',
  ),
  encoding_unknown: text(
    'Pengodean yang disebut tidak dikenal.',
    'The declared encoding is not known.',
    'Gunakan UTF-8, UTF-16LE, UTF-16BE atau Windows-1252.',
    'Use UTF-8, UTF-16LE, UTF-16BE or Windows-1252.',
  ),
  encoding_differs: text(
    'Isi berkas tidak sesuai dengan pengodean yang disebut.',
    'The file is not in the declared encoding.',
    'Hapus keterangan pengodean, atau simpan sebagai CSV UTF-8.',
    'Leave the encoding out, or save the file as CSV UTF-8.',
  ),
  nul_character: text(
    'Ada karakter NUL di dalam berkas.',
    'The file holds a NUL character.',
    'Hapus karakter NUL itu, atau simpan kembali sebagai CSV UTF-8.',
    'Remove it, or save the file again as CSV UTF-8.',
  ),
  quote_not_closed: text(
    'Tanda kutip yang dibuka di baris ini tidak pernah ditutup.',
    'The quotation mark opened on this line is never closed.',
    QUOTES_ID,
    QUOTES_EN,
  ),
  quote_misplaced: text(
    'Tanda kutip di baris ini ditutup di tengah nilai pada baris lain.',
    'The quotation mark opened on this line closes in the middle of a value on another line.',
    QUOTES_ID,
    QUOTES_EN,
  ),
  line_too_long: text(
    'Baris ini terlalu panjang untuk sebuah tabel.',
    'This line is too long for a table.',
    'Periksa pemisah baris dan tanda kutip, lalu simpan kembali.',
    'Check line ends and quotation marks, then save it again.',
  ),
  cell_too_long: text(
    'Isi sel ini terlalu panjang; sering kali karena tanda kutip tidak ditutup.',
    'This cell is too long; often because a quotation mark is not closed.',
    'Pendekkan isinya dan periksa tanda kutip sebelum sel ini.',
    'Shorten it, and check the quotation marks before it.',
  ),
  too_many_columns: text(
    'Kolomnya terlalu banyak.',
    'There are too many columns.',
    'Hapus kolom yang tidak diperlukan.',
    'Remove columns that are not needed.',
  ),
  too_many_rows: text(
    'Barisnya terlalu banyak.',
    'There are too many rows.',
    'Bagi menjadi beberapa berkas.',
    'Divide it into several files.',
  ),
  header_missing: text(
    'Tidak ada satu baris pun yang berisi.',
    'No row holds anything.',
    'Isi berkas dengan kepala kolom dan data.',
    'Fill it with a header and rows.',
  ),
  sheet_missing: text(
    'Lembar yang disebut tidak ada, atau tidak ada lembar yang terlihat.',
    'The named sheet is not there, or no sheet is visible.',
    'Sebut nama lembar seperti tertulis pada tabnya.',
    'Name the sheet as its tab does.',
  ),
  reading_interrupted: text(
    'Pembacaan berkas terputus di pihak kami.',
    'Reading the file was interrupted on our side.',
    'Unggah ulang.',
    'Hand it in again.',
  ),
  workbook_damaged: text('Berkas .xlsx ini rusak.', 'The .xlsx file is damaged.', AGAIN_ID, AGAIN_EN),
  workbook_unsafe: text(
    'Berkas .xlsx ini memuat deklarasi yang tidak dipakai pengolah angka (DTD atau entitas).',
    'The .xlsx file holds declarations that no spreadsheet program writes (a DTD or entities).',
    SAVE_ID,
    SAVE_EN,
  ),
  workbook_inflates: text(
    'Isi berkas .xlsx ini mengembang melampaui batas.',
    'The .xlsx file unpacks beyond all proportion.',
    AS_CSV_ID,
    AS_CSV_EN,
  ),
  workbook_too_big: text('Berkas .xlsx ini terlalu besar.', 'The .xlsx file is too big.', AS_CSV_ID, AS_CSV_EN),
  too_many_texts: text(
    'Berkas .xlsx ini memuat terlalu banyak teks yang berbeda untuk dibaca sambil jalan.',
    'The .xlsx file holds too many different texts to be read in passing.',
    AS_CSV_ID,
    AS_CSV_EN,
  ),
} as const satisfies Record<string, RefusalText>;

export type FileRefusalCode = keyof typeof fileRefusals;

/** Why a file cannot be read, and where. Never holds anything that stands in the file. */
export interface FileRefusal {
  readonly code: FileRefusalCode;
  /** Line of the file or row of the sheet, from 1. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
  /** The bound that was passed, where there is one: bytes, characters, columns, rows or entries. */
  readonly limit?: number;
}

/** What stands in place of a result when there is none. */
export interface Refused {
  readonly refusal: FileRefusal;
}

/** A refusal, at a place. */
export function refuse(code: FileRefusalCode, where: Omit<FileRefusal, 'code'> = {}): Refused {
  return { refusal: { code, ...where } };
}

/** True when there is a refusal in place of the result. */
export function isRefused(value: unknown): value is Refused {
  return typeof value === 'object' && value !== null && 'refusal' in value;
}
