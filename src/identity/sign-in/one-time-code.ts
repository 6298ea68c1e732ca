import { randomBytesOf } from '../../kernel/index.ts';
import { hashToken } from '../secrets.ts';

/** Crockford's alphabet: no I, L, O or U, so that nothing on paper is read as something else. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 16 signs of five bits: 80 bits, which nobody guesses, so that a fast hash is enough to keep them. */
const SIGNS = 16;
const GROUP = 4;

/** A new code for paper: four groups of four, such as `7K3M-Q0RT-9XV2-HB5D`. */
export function newCode(): string {
  return grouped([...randomBytesOf(SIGNS)].map((byte) => ALPHABET[byte % ALPHABET.length]).join(''));
}

/**
 * Reads a code as somebody types it from paper: in either case, with any spaces and dashes, O for 0, I and L for 1.
 * Answers it as it was printed; undefined when it cannot be one.
 */
export function parseCode(typed: string): string | undefined {
  const signs = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return signs.length === SIGNS && [...signs].every((sign) => ALPHABET.includes(sign)) ? grouped(signs) : undefined;
}

/** The hash that a code is kept as and found by; that of what cannot be a code is found nowhere. */
export function hashCode(typed: string): string {
  return hashToken(`code ${parseCode(typed) ?? ''}`);
}

function grouped(signs: string): string {
  return Array.from({ length: SIGNS / GROUP }, (_, i) => signs.slice(i * GROUP, (i + 1) * GROUP)).join('-');
}
