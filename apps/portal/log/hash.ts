import { type Bytes, joined, utf8 } from './bytes.ts';

/** Bytes of a hash. */
export const HASH_BYTES = 32;

/** SHA-256. */
export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** A leaf's hash: SHA-256(0x00 || text in UTF-8), RFC 6962 section 2.1. */
export function hashLeaf(text: string): Promise<Bytes> {
  return sha256(joined(Uint8Array.of(0), utf8(text)));
}

/** A node's hash: SHA-256(0x01 || left || right), RFC 6962 section 2.1. */
export function hashNode(left: Bytes, right: Bytes): Promise<Bytes> {
  return sha256(joined(Uint8Array.of(1), left, right));
}
