import { Fault } from '../../kernel/index.ts';
import { type LeafRange, type ReadTiles, readRanges } from './read-hashes.ts';
import { isCount, splitOf } from './split.ts';

/**
 * The proof that leaf `index` (from 0) is in the tree of `size` leaves: the hashes of RFC 6962 section 2.1.1 (PATH), from
 * the leaf's sibling upwards, read from stored tiles. A fault when there is no such leaf, or a tile is missing.
 */
export async function proveInclusion(read: ReadTiles, index: number, size: number): Promise<Buffer[]> {
  if (!isCount(index) || !isCount(size) || index >= size) {
    throw new Fault('invalid_input', `A tree of ${size} leaves has no leaf number ${index}.`);
  }
  return readRanges(read, size, siblingsOf(index, size));
}

/** What lies beside the way from the whole tree down to a leaf; the leaf's own sibling first. */
function siblingsOf(index: number, size: number): LeafRange[] {
  const siblings: LeafRange[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    siblings.push(index < middle ? { from: middle, to } : { from, to: middle });
    if (index < middle) to = middle;
    else from = middle;
  }
  return siblings.reverse();
}
