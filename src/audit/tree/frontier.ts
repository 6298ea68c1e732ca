import { Fault } from '../../kernel/index.ts';
import { HASH_BYTES } from '../chain.ts';
import { countOf, EMPTY_ROOT, hashNode } from './hash.ts';

/**
 * All that has to be known of a tree to append to it and to tell its root: the roots of the complete subtrees that it
 * falls into, the largest first. At most 53, one for each 1 in `size`; a log of any length is checked in their memory.
 */
export interface Frontier {
  readonly size: number;
  readonly hashes: readonly Buffer[];
}

/** The frontier of a tree without leaves. */
export const emptyFrontier: Frontier = { size: 0, hashes: [] };

/** The frontier after more leaf hashes, 32 bytes each, one behind the other. One hashing a leaf on average. */
export function extendFrontier(frontier: Frontier, leaves: Buffer): Frontier {
  const size = frontier.size + countOf(leaves);
  if (!Number.isSafeInteger(size)) throw new Fault('invalid_input', 'The tree would have more than 2^53 leaves.');
  const hashes = [...frontier.hashes];
  for (let i = frontier.size; i < size; i++) {
    const at = (i - frontier.size) * HASH_BYTES;
    hashes.push(carry(hashes, i, Buffer.from(leaves.subarray(at, at + HASH_BYTES))));
  }
  return { size, hashes };
}

/** The root of the tree that ends here. */
export function frontierRoot(frontier: Frontier): Buffer {
  return foldHashes(frontier.hashes) ?? Buffer.from(EMPTY_ROOT);
}

/** The root over complete subtrees that follow each other, each smaller than the one before; undefined over none. */
export function foldHashes(hashes: readonly Buffer[]): Buffer | undefined {
  return hashes.length === 0 ? undefined : hashes.reduceRight((right, left) => hashNode(left, right));
}

/** Takes the subtrees off that leaf `index` completes, as a sum in binary carries, and gives the one that they become. */
function carry(hashes: Buffer[], index: number, leaf: Buffer): Buffer {
  let hash = leaf;
  for (let rest = index; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    const left = hashes.pop();
    if (left === undefined) throw new Fault('invalid_input', 'The frontier has fewer hashes than its size says.');
    hash = hashNode(left, hash);
  }
  return hash;
}
