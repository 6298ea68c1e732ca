import { nearness } from '../words/word-likeness.ts';

const table = (rows: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(rows).flatMap(([form, others]) => [form, ...others.split(' ')].map((o) => [o, form] as const)),
  );

/** What a part of an address is, by every way to write the word in front of it. A way is walked on, an area lived in. */
export const kinds: ReadonlyMap<string, string> = table({
  JALAN: 'JL JLN JALN JLAN JN JLL DJALAN DJL',
  GANG: 'GG GNG GANK',
  LORONG: 'LR LRG',
  KAMPUNG: 'KP KAMP KMP KPG KAMPOENG',
  DUSUN: 'DSN DUS DS DUKUH DK DKH PEDUKUHAN',
  LINGKUNGAN: 'LINGK LING LINK LK LKG',
  PERUMAHAN: 'PERUM BTN PRM PERUMNAS KOMPLEK KOMPLEKS KOMP KOMPL KPLK KOMPLEX PERM PERUMH',
  ASRAMA: 'ASR',
});

const NEAR_AT_LEAST = 0.8;
const fullKinds = [...new Set(kinds.values()), 'KOMPLEK'];

/** The kind that a word of four letters or more is a slip of; undefined when it is none. */
export function misspelledKind(word: string): string | undefined {
  if (word.length < 4) return undefined;
  const meant = fullKinds.find((kind) => nearness(word, kind) >= NEAR_AT_LEAST);
  return meant && kinds.get(meant);
}

/** The mark that a word in front of a number is a slip of: NOMMOR 5, BDOK 3; the word itself when it is none. */
export function correctedMark(word: string): string {
  if (word.length < 4 || blockMarks.has(word) || numberMarks.has(word)) return word;
  return fullMarks.find((mark) => nearness(word, mark) >= MARK_NEAR) ?? word;
}

const MARK_NEAR = 0.75;
const fullMarks = ['NOMOR', 'BLOK', 'KAVLING'];

/** Words in front of what other elements hold: village, district, regency, province, postal code. */
export const regionWords: ReadonlySet<string> = new Set(
  'KEL KELURAHAN DESA KEC KECAMATAN KAB KABUPATEN PROV PROVINSI PROPINSI KODEPOS KODE'.split(' '),
);

/** Marks of a number: NO 5, NOMOR 5, KAV 5. */
export const numberMarks: ReadonlySet<string> = new Set('NO NOMOR NMR NOMER KAV KAVLING KAVELING RUMAH'.split(' '));

/** Marks of a block: BLOK C2. */
export const blockMarks: ReadonlySet<string> = new Set('BLOK BLOCK BLK BL'.split(' '));

/** Short forms inside names of streets and estates. */
export const shortWords: ReadonlyMap<string, string> = table({
  JENDERAL: 'JEND JENDRAL JEN JENDR',
  LETJEN: 'LETNANJENDERAL LETJEND',
  MAYJEN: 'MAYJEND',
  BRIGJEN: 'BRIGJEND',
  KOLONEL: 'KOL',
  KAPTEN: 'KAPT KAP KPT',
  LETNAN: 'LET LETN',
  MAYOR: 'MAY',
  SERSAN: 'SERS',
  PROFESOR: 'PROF',
  DOKTER: 'DR',
  HAJI: 'H HJ',
  KYAI: 'K KIAI',
  KH: 'KIH',
  RADEN: 'R RD',
  SULTAN: 'SLTN',
  MUHAMMAD: 'MOH MOCH MUH MUHAMAD MOHAMAD MOHAMMAD',
  AHMAD: 'ACHMAD AKHMAD',
  INDAH: 'IDH',
  PASAR: 'PS PSR',
  SUNGAI: 'SEI',
  SIMPANG: 'SP SIMP',
  TANJUNG: 'TJ TG TJG',
  PERMAI: 'PERM',
  UTARA: 'UTR',
  SELATAN: 'SEL SLT SLTN',
  TIMUR: 'TIM TMR',
  BARAT: 'BRT BAR',
  TENGAH: 'TGH TENG',
  GRIYA: 'GRIA GRY',
});

/** Words that many addresses share or that are often left out. */
export const commonWords: ReadonlySet<string> = new Set(
  'RAYA JENDERAL LETJEN MAYJEN BRIGJEN KOLONEL KAPTEN LETNAN MAYOR SERSAN PROFESOR DOKTER HAJI KYAI KH RADEN INSINYUR IR SULTAN'.split(
    ' ',
  ),
);

const romans = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ');

/** The number of a Roman numeral up to XX; undefined for any other word. */
export function romanNumber(word: string): number | undefined {
  const at = romans.indexOf(word);
  return at < 0 ? undefined : at + 1;
}
