import { type Bytes, isSame } from './bytes.ts';
import { HASH_BYTES, hashNode } from './hash.ts';

/** A tree as a checkpoint states it: its leaves, and their root. */
export interface TreeHead {
  readonly size: number;
  readonly root: Bytes;
}

/** True when the proof shows that the newer tree begins with the older one, of one leaf at least (RFC 9162 section 2.1.4.2). */
export async function beginsWith(older: TreeHead, newer: TreeHead, proof: readonly Bytes[]): Promise<boolean> {
  if (older.size < 1 || older.size > newer.size) return false;
  if (![older.root, newer.root, ...proof].every(({ length }) => length === HASH_BYTES)) return false;
  if (older.size === newer.size) return proof.length === 0 && isSame(older.root, newer.root);
  // Whoever checks a proof from a complete tree knows its root already.
  const [start, ...others] = isPowerOfTwo(older.size) ? [older.root, ...proof] : proof;
  const roots = start && (await climb(older.size - 1, newer.size - 1, start, others));
  return roots !== undefined && isSame(roots.older, older.root) && isSame(roots.newer, newer.root);
}

/** Climbs from the last complete subtree of the older tree: what lies left makes its root, and all that of the newer one. */
async function climb(from: number, until: number, start: Bytes, proof: readonly Bytes[]) {
  let [node, last] = [from, until];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  let [older, newer] = [start, start];
  for (const hash of proof) {
    if (last === 0) return undefined;
    if (node % 2 === 1 || node === last) {
      older = await hashNode(hash, older);
      newer = await hashNode(hash, newer);
      while (node % 2 === 0 && node > 0) [node, last] = [node / 2, half(last)];
    } else {
      newer = await hashNode(newer, hash);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 ? { older, newer } : undefined;
}

function half(n: number): number {
  return Math.floor(n / 2);
}

function isPowerOfTwo(n: number): boolean {
  return Number.isInteger(Math.log2(n)) && 2 ** Math.log2(n) === n;
}
