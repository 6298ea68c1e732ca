import type { ElementName } from '../../../../reference/index.ts';
import type { Told } from '../refusals.ts';

interface ProblemText {
  /** True when rows cannot be read before it is mended. */
  readonly isFatal: boolean;
  readonly reason: Told;
  readonly remedy: Told;
}

const MAP = {
  id: 'Ganti nama kolomnya, atau sebutkan elemen setiap kolom.',
  en: 'Rename the column, or say which element each column is.',
};

const GRANT = {
  id: 'Hapus kolomnya, atau ajukan perubahan perjanjian. Elemen yang dicakup tercantum di lampiran perjanjian.',
  en: 'Remove the column, or apply for a change of the agreement. Its annex names the elements that the right covers.',
};

/** What can be wrong with a header, with the sentences that the person who handed it in reads. */
export const headerProblems = {
  header_absent: {
    isFatal: true,
    reason: {
      id: 'Baris pertama sudah berisi NIK; kepala kolom tidak ada.',
      en: 'The first row holds a NIK already; there is no header.',
    },
    remedy: {
      id: 'Sisipkan baris pertama dengan nama kolom, misalnya NIK, NAMA_LGKP, TGL_LHR.',
      en: 'Insert a first row with names such as NIK, NAMA_LGKP, TGL_LHR.',
    },
  },
  nik_missing: {
    isFatal: true,
    reason: { id: 'Tidak ada kolom NIK.', en: 'There is no NIK column.' },
    remedy: MAP,
  },
  element_twice: {
    isFatal: true,
    reason: { id: 'Beberapa kolom berisi elemen yang sama.', en: 'Several columns are the same element.' },
    remedy: {
      id: 'Pilih satu saja untuk elemen itu dan abaikan yang lain, atau hapus.',
      en: 'Take one of them for the element and ignore the others, or remove them.',
    },
  },
  no_element: {
    isFatal: true,
    reason: { id: 'Selain NIK tidak ada kolom yang dikenal.', en: 'No column but the NIK is known.' },
    remedy: MAP,
  },
  nothing_granted: {
    isFatal: true,
    reason: {
      id: 'Hak akses tidak mencakup satu pun elemen di berkas ini.',
      en: 'The right covers none of the elements of the file.',
    },
    remedy: GRANT,
  },
  mapped_column_missing: {
    isFatal: true,
    reason: { id: 'Pemetaan menyebut kolom yang tidak ada.', en: 'The mapping names a column that is not there.' },
    remedy: {
      id: 'Tulis nama kolom seperti di baris pertama berkas.',
      en: 'Write the name as the first row of the file does.',
    },
  },
  mapped_column_twice: {
    isFatal: true,
    reason: {
      id: 'Pemetaan menyebut kolom yang namanya dipakai dua kali.',
      en: 'The mapping names a column whose name occurs twice.',
    },
    remedy: { id: 'Beri kedua kolom nama yang berbeda.', en: 'Give the two columns different names.' },
  },
  mapped_element_unknown: {
    isFatal: true,
    reason: { id: 'Pemetaan menyebut elemen yang tidak ada.', en: 'The mapping names an element that does not exist.' },
    remedy: { id: 'Gunakan nama elemen, misalnya NAMA_LGKP.', en: 'Use the name of an element, such as NAMA_LGKP.' },
  },
  element_not_granted: {
    isFatal: false,
    reason: {
      id: 'Hak akses tidak mencakup elemen ini; kolomnya tidak dijawab.',
      en: 'The right does not cover the element; its column is not answered.',
    },
    remedy: GRANT,
  },
  column_ambiguous: {
    isFatal: false,
    reason: {
      id: 'Nama kolom ini dapat berarti lebih dari satu elemen; kolom diabaikan.',
      en: 'The name could mean more than one element; the column is ignored.',
    },
    remedy: MAP,
  },
  column_unknown: {
    isFatal: false,
    reason: {
      id: 'Nama kolom ini tidak dikenal; kolom diabaikan.',
      en: 'The name is not known; the column is ignored.',
    },
    remedy: MAP,
  },
  column_unnamed: {
    isFatal: false,
    reason: { id: 'Kolom ini tidak bernama; kolom diabaikan.', en: 'The column has no name; it is ignored.' },
    remedy: { id: 'Beri nama kolomnya, atau hapus.', en: 'Name it, or remove it.' },
  },
  name_twice: {
    isFatal: false,
    reason: { id: 'Beberapa kolom bernama sama.', en: 'Several columns have the same name.' },
    remedy: { id: 'Beri setiap kolom nama sendiri.', en: 'Give each column a name of its own.' },
  },
} as const satisfies Record<string, ProblemText>;

export type HeaderProblemCode = keyof typeof headerProblems;

/** One thing wrong with a header. Names columns by number: where there is no header, their names are somebody's data. */
export interface HeaderProblem {
  readonly code: HeaderProblemCode;
  /** Columns concerned, from 1. */
  readonly columns: readonly number[];
  readonly element?: ElementName;
  /** What the caller's mapping names, where it is about that: the column, or the element that does not exist. */
  readonly mapped?: string;
}
