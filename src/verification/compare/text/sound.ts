/**
 * Spellings that Indonesians read alike: the orthographies before 1947 and 1972 (OE, TJ, DJ, SJ, NJ), ways to write
 * Arabic and Dutch sounds, and F, V, P, which many speakers do not tell apart.
 */
const alike: Readonly<Record<string, string>> = {
  CHR: 'KR',
  TS: 'S',
  OE: 'U',
  OO: 'U',
  TJ: 'C',
  DJ: 'J',
  SJ: 'S',
  SY: 'S',
  SH: 'S',
  NJ: 'NI',
  KH: 'H',
  CH: 'H',
  DH: 'D',
  TH: 'T',
  BH: 'B',
  GH: 'G',
  PH: 'P',
  CK: 'K',
  C: 'K',
  UW: 'U',
  IE: 'I',
  KHO: 'HA',
  KHOI: 'HE',
  CHO: 'HA',
  CHOI: 'HE',
  ROH: 'RAH',
  ROCH: 'RAH',
  ROKH: 'RAH',
  SHO: 'SA',
  SOL: 'SAL',
  THO: 'TA',
  DHO: 'DA',
  ROSY: 'RAS',
  LLO: 'LA',
  ARO: 'ARA',
  OH: 'A',
  AE: 'E',
  AI: 'E',
  AY: 'E',
  F: 'P',
  V: 'P',
  Z: 'J',
  Q: 'K',
  X: 'KS',
  Y: 'I',
};

/**
 * Where a spelling has two sounds: CHANDRA is also CANDRA, RIZKI also RISKI, KHUSNUL also KUSNUL, and until 1972 a J of
 * its own was today's Y: SURJADI, JOHANES.
 */
const otherwise: Readonly<Record<string, string>> = {
  ...alike,
  CH: 'K',
  KH: 'K',
  KHO: 'KA',
  KHOI: 'KE',
  CHO: 'KA',
  CHOI: 'KE',
  C: 'K',
  Z: 'S',
  J: 'I',
};

/** Javanese and Sundanese write an A of Arabic behind these letters as O: KHOIRUL, ROHMAN, SHOLEH, MUBAROK. */
const EMPHATIC =
  '[KC]HOI?|RO[CK]?H(?=[AIM])|SHO|^SOL(?=[EI])|THO|DHO|ROSY(?=I)|(?<=L)LO(?=H$)|ARO(?=[KQ]$)|(?<=[AIUK])OH$';
/** A glide that is heard and not always written (SUWARDI, SUARDI), and the old long I (ARIEF, LIEM). */
const GLIDE = 'UW(?=[AEIOU])|IE(?=[^AEIOUY]$)';
/** C is K before a consonant and at the end: CLARA, VICTOR, CHRISTIAN. */
const HARD_C = 'C(?=[LRTNMS]|$)';

/** AY is one sound only before a consonant or at the end: RAYHAN, but not WIJAYA. */
const SPELLINGS = new RegExp(
  `${EMPHATIC}|CHR|TS|OE|OO|TJ|DJ|S[JYH]|NJ|[KCDTBGP]H|CK|${GLIDE}|A[EI]|AY(?![AEIOU])|${HARD_C}|[FJVZQXY]`,
  'g',
);
const OTHER_SPELLINGS = new RegExp(`${SPELLINGS.source}|C`, 'g');
const TWO_SOUNDS = /C|KH|Z|(?<![DTSN])J/;
const DOUBLED = /(.)\1+/gu;

/** A word by its sound; two words of one sound are spellings of one name. Takes and gives upper case. */
export function soundOf(word: string): string {
  return settle(word.replace(SPELLINGS, (spelling) => alike[spelling] ?? spelling));
}

/** The second way to read a word; the same as `soundOf` when there is none. */
export function otherSoundOf(word: string, sound: string): string {
  if (!TWO_SOUNDS.test(word)) return sound;
  return settle(word.replace(OTHER_SPELLINGS, (spelling) => otherwise[spelling] ?? spelling));
}

/** Doubled letters are one; at the end H is silent, IE is I, and D and B sound as T and P. */
function settle(sounds: string): string {
  const single = sounds.replace(DOUBLED, '$1');
  const length = single.length;
  if (length < 3) return single;
  const start = single.slice(0, -1);
  switch (single.charAt(length - 1)) {
    case 'H':
      return start;
    case 'D':
      return `${start}T`;
    case 'B':
      return `${start}P`;
    case 'E':
      return start.endsWith('I') ? start : single;
    default:
      return single;
  }
}
