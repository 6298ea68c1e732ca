/**
 * Letters of other scripts that look like a Latin capital, and Latin letters that Unicode does not decompose.
 * They reach registers by copying from documents and by tricks; a reader sees no difference, so neither do we.
 */
const groups: Readonly<Record<string, string>> = {
  A: 'АΑ',
  B: 'ВΒ',
  C: 'СϹ',
  D: 'ĐÐ',
  E: 'ЕΕ',
  H: 'НΗ',
  I: 'ІΙӀ',
  J: 'Ј',
  K: 'КΚ',
  L: 'Ł',
  M: 'МΜ',
  N: 'Ν',
  O: 'ОΟØ',
  P: 'РΡ',
  S: 'Ѕ',
  T: 'ТΤŦ',
  W: 'Ԝ',
  X: 'ХΧ',
  Y: 'УΥҮ',
  Z: 'Ζ',
};

const latin = new Map(Object.entries(groups).flatMap(([letter, others]) => [...others].map((o) => [o, letter])));

const LOOK_ALIKES = new RegExp(`[${Object.values(groups).join('')}]`, 'gu');

/** Replaces look-alike capitals by the Latin letter they look like; everything else stays. */
export function latinise(upper: string): string {
  return upper.replace(LOOK_ALIKES, (letter) => latin.get(letter) ?? letter);
}
