import { randomBytesOf } from '../kernel/index.ts';

/**
 * What references are made of. Left out is what is read or heard for another: 0 O, 1 I L, 2 Z, 5 S, 8 B, V, which is said
 * like F, and the K that leads them all.
 */
const ALPHABET = '34679ACDEFGHJMNPQRTUWXY';

/** Letters of a reference behind its K: there are 23^6, some 148 million. */
const LENGTH = 6;

/** Bytes from here on are thrown away: a remainder would favour the first letters. */
const UNBIASED = 256 - (256 % ALPHABET.length);

/** A reference by chance, such as `K-7F4-Q9X`; whether it is free says the table. */
export function newReference(): string {
  const letters: string[] = [];
  while (letters.length < LENGTH) {
    const drawn = [...randomBytesOf(2 * LENGTH)].filter((byte) => byte < UNBIASED);
    letters.push(...drawn.map((byte) => ALPHABET.charAt(byte % ALPHABET.length)));
  }
  return `K-${letters.slice(0, 3).join('')}-${letters.slice(3, LENGTH).join('')}`;
}

/**
 * Reads a reference as somebody types it: in any case, with or without its strokes and its K. Undefined when it can be none.
 *
 * @example readReference('7f4 q9x'); // 'K-7F4-Q9X'
 */
export function readReference(text: string): string | undefined {
  const letters = text.toUpperCase().replace(/[\s-]/g, '');
  const own = letters.length === LENGTH + 1 && letters.startsWith('K') ? letters.slice(1) : letters;
  if (own.length !== LENGTH || [...own].some((letter) => !ALPHABET.includes(letter))) return undefined;
  return `K-${own.slice(0, 3)}-${own.slice(3)}`;
}
