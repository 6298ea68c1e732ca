/**
 * Spellings that Indonesians read alike: the orthographies before 1947 and 1972 (OE, TJ, DJ, SJ, NJ), ways to write
 * Arabic and Dutch sounds, and F, V, P, which many speakers do not tell apart.
 */
const alike: Readonly<Record<string, string>> = {
  CHR: 'KR',
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
const otherwise: Readonly<Record<string, string>> = { ...alike, CH: 'C', KH: 'K', Z: 'S', J: 'I' };

/** AY is one sound only before a consonant or at the end: RAYHAN, but not WIJAYA. */
const SPELLINGS = /CHR|OE|OO|TJ|DJ|S[JYH]|NJ|[KCDTBGP]H|CK|A[EI]|AY(?![AEIOU])|[FJVZQXY]/g;
const TWO_SOUNDS = /[CK]H|Z|(?<![DTSN])J/;
const DOUBLED = /(.)\1+/gu;

/** A word by its sound; two words of one sound are spellings of one name. Takes and gives upper case. */
export function soundOf(word: string): string {
  return settle(word.replace(SPELLINGS, (spelling) => alike[spelling] ?? spelling));
}

/** The second way to read a word; the same as `soundOf` when there is none. */
export function otherSoundOf(word: string, sound: string): string {
  if (!TWO_SOUNDS.test(word)) return sound;
  return settle(word.replace(SPELLINGS, (spelling) => otherwise[spelling] ?? spelling));
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
