import { createHash } from 'node:crypto';

/** Crockford's base 32: without I, L, O and U, which are read for others. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
/** 160 bits: nobody finds a second document of a digest, nor two of one, and people can still type it. */
const LENGTH = 32;

/**
 * The digest of a document: the first 160 bits of SHA-256 over the canonical JSON of `content`, as 32 letters and digits.
 * Canonical: keys in the order of their code units, nothing between tokens (after RFC 8785).
 */
export function digestOf(content: object): string {
  const hash = createHash('sha256')
    .update(JSON.stringify(sorted(content)))
    .digest();
  return Array.from({ length: LENGTH }, (_, at) => ALPHABET[fiveBits(hash, at * 5)]).join('');
}

/** A digest in eight groups of four capitals, as it is printed. */
export function groupDigest(digest: string): string {
  return digest.toUpperCase().replace(/.{4}(?=.)/g, '$& ');
}

/** A digest as people type it: in any case, with blanks and hyphens, O for 0, I and L for 1; undefined when it is none. */
export function parseDigest(typed: string): string | undefined {
  const plain = typed.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1');
  return /^[0-9a-hjkmnp-tv-z]{32}$/.test(plain) ? plain : undefined;
}

function fiveBits(bytes: Buffer, from: number): number {
  return (bytes.readUInt16BE(from >> 3) >> (11 - (from & 7))) & 31;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}
