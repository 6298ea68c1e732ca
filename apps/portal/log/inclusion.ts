import type { Bytes } from './bytes.ts';
import { HASH_BYTES, hashNode } from './hash.ts';

/** Where a leaf is said to stand, and the hashes from its sibling up. */
export interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly leaf: Bytes;
  readonly proof: readonly Bytes[];
}

/**
 * The root that a leaf and its proof lead to (RFC 9162 section 2.1.3.2); undefined when the proof is not of that place, or
 * is too long or short.
 */
export async function rootByInclusion({ index, size, leaf, proof }: Inclusion): Promise<Bytes | undefined> {
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(index) || index < 0 || index >= size) return undefined;
  if (![leaf, ...proof].every(({ length }) => length === HASH_BYTES)) return undefined;
  let [node, last, hash] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return undefined;
    if (node % 2 === 1 || node === last) {
      hash = await hashNode(sibling, hash);
      // A node without a partner goes up as it is.
      while (node % 2 === 0 && node > 0) [node, last] = [node / 2, half(last)];
    } else {
      hash = await hashNode(hash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 ? hash : undefined;
}

/** Not `>> 1`, which ends at 2^31. */
function half(n: number): number {
  return Math.floor(n / 2);
}
