import { HASH_BYTES } from '../chain.ts';
import { EMPTY_ROOT, hashNode } from './hash.ts';
import { isCount } from './split.ts';

/** A tree as a checkpoint states it. */
export interface TreeHead {
  /** The number of leaves. */
  readonly size: number;
  /** 32 bytes. */
  readonly root: Buffer;
}

/**
 * True when the proof shows the newer tree to begin with the older one (RFC 9162 section 2.1.4.2). Every tree begins with
 * the empty one, by an empty proof; but then the older root must be that of the empty tree.
 */
export function verifyConsistency(older: TreeHead, newer: TreeHead, proof: readonly Buffer[]): boolean {
  if (!isCount(older.size) || !isCount(newer.size) || older.size > newer.size) return false;
  if (![older.root, newer.root, ...proof].every((hash) => hash.length === HASH_BYTES)) return false;
  if (older.size === 0 && !older.root.equals(EMPTY_ROOT)) return false;
  if (older.size === newer.size) return proof.length === 0 && older.root.equals(newer.root);
  if (older.size === 0) return proof.length === 0;
  const [start, ...rest] = isPowerOfTwo(older.size) ? [older.root, ...proof] : proof;
  return start !== undefined && leadsToBoth(older, newer, start, rest);
}

/** Climbs from the last complete subtree of the older tree: with what lies left to its root, with all to the newer one. */
function leadsToBoth(older: TreeHead, newer: TreeHead, start: Buffer, rest: readonly Buffer[]): boolean {
  let [node, last] = [older.size - 1, newer.size - 1];
  while (node % 2 === 1) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  let [olderRoot, newerRoot] = [start, start];
  for (const hash of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      olderRoot = hashNode(hash, olderRoot);
      newerRoot = hashNode(hash, newerRoot);
      while (node % 2 === 0 && node > 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else {
      newerRoot = hashNode(newerRoot, hash);
    }
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 && olderRoot.equals(older.root) && newerRoot.equals(newer.root);
}

function isPowerOfTwo(n: number): boolean {
  let rest = n;
  while (rest % 2 === 0) rest /= 2;
  return rest === 1;
}
