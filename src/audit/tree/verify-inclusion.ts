import { HASH_BYTES } from '../chain.ts';
import { hashNode } from './hash.ts';
import { isCount } from './split.ts';

/** What an inclusion proof is about. */
export interface Inclusion {
  /** The leaf's number, from 0. */
  readonly index: number;
  /** The number of leaves of the tree. */
  readonly size: number;
  /** The leaf's hash, 32 bytes. */
  readonly leaf: Buffer;
  readonly proof: readonly Buffer[];
}

/** True when the proof shows the leaf to be in the tree with this root (RFC 9162 section 2.1.3.2). */
export function verifyInclusion(inclusion: Inclusion, root: Buffer): boolean {
  return rootByInclusion(inclusion)?.equals(root) ?? false;
}

/** The root that a leaf and its proof lead to; undefined when the proof is too long or too short for leaf and tree. */
export function rootByInclusion({ index, size, leaf, proof }: Inclusion): Buffer | undefined {
  if (!isCount(index) || !isCount(size) || index >= size) return undefined;
  if (![leaf, ...proof].every((hash) => hash.length === HASH_BYTES)) return undefined;
  // Division instead of shifts: JavaScript shifts 32 bits, and a log may become longer.
  let [node, last, root] = [index, size - 1, leaf];
  for (const hash of proof) {
    if (last === 0) return undefined;
    if (node % 2 === 1 || node === last) {
      root = hashNode(hash, root);
      while (node % 2 === 0 && node > 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else {
      root = hashNode(root, hash);
    }
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 ? root : undefined;
}
