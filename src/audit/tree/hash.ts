import { hash } from 'node:crypto';
import { Fault } from '../../kernel/index.ts';
import { HASH_BYTES } from '../chain.ts';

/** The root of a tree without leaves: SHA-256 of nothing (RFC 6962 section 2.1). */
export const EMPTY_ROOT: Buffer = hash('sha256', '', 'buffer');

/** Where a node's two children are laid for hashing, behind the 0x01 that tells nodes from leaves. */
const pair = Buffer.alloc(1 + 2 * HASH_BYTES, 1);

/** A leaf's hash: SHA-256(0x00 || data), 32 bytes (RFC 6962 section 2.1). */
export function hashLeaf(data: Uint8Array): Buffer {
  return hash('sha256', Buffer.concat([Buffer.of(0), data]), 'buffer');
}

/** A node's hash: SHA-256(0x01 || left || right), 32 bytes (RFC 6962 section 2.1). */
export function hashNode(left: Uint8Array, right: Uint8Array): Buffer {
  pair.set(left, 1);
  pair.set(right, 1 + HASH_BYTES);
  return Buffer.from(hash('sha256', pair, 'binary'), 'latin1');
}

/**
 * The root over leaf hashes, or over the hashes of equally high complete subtrees (the last one may be smaller), which
 * come one behind the other, 32 bytes each. Row by row, a hash without a partner going up as it is: that is the same
 * tree as the one that RFC 6962 section 2.1 describes by its largest power of two. A fault when `hashes` is not whole.
 */
export function rootOf(hashes: Buffer): Buffer {
  let width = countOf(hashes);
  if (width === 0) return Buffer.from(EMPTY_ROOT);
  const row = Buffer.from(hashes);
  while (width > 1) {
    const pairs = Math.floor(width / 2);
    for (let i = 0; i < pairs; i++) hashPair(row, i);
    if (width % 2 === 1) row.copy(row, pairs * HASH_BYTES, (width - 1) * HASH_BYTES, width * HASH_BYTES);
    width = pairs + (width % 2);
  }
  return Buffer.from(row.subarray(0, HASH_BYTES));
}

/** How many hashes of 32 bytes lie one behind the other; a fault when the last one is not whole. */
export function countOf(hashes: Buffer): number {
  const count = hashes.length / HASH_BYTES;
  if (!Number.isInteger(count)) throw new Fault('invalid_input', `${hashes.length} bytes are no row of hashes.`);
  return count;
}

/** Puts the hash over a row's hashes 2i and 2i + 1 into place i. As text of bytes, since that is 2.5 times as fast as by a Buffer. */
function hashPair(row: Buffer, i: number): void {
  row.copy(pair, 1, i * 2 * HASH_BYTES, (i + 1) * 2 * HASH_BYTES);
  row.write(hash('sha256', pair, 'binary'), i * HASH_BYTES, 'latin1');
}
