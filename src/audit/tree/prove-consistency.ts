import { Fault } from '../../kernel/index.ts';
import { type LeafRange, type ReadTiles, readRanges } from './read-hashes.ts';
import { isCount, splitOf } from './split.ts';

/**
 * The proof that the tree of `newSize` leaves begins with the one of `oldSize`: the hashes of RFC 6962 section 2.1.2
 * (PROOF), read from stored tiles. Empty when the sizes are equal, and from nothing, which every tree begins with (as
 * C2SP tlog-witness wants it). A fault when the old tree is the larger one, or a tile is missing.
 */
export async function proveConsistency(read: ReadTiles, oldSize: number, newSize: number): Promise<Buffer[]> {
  if (!isCount(oldSize) || !isCount(newSize) || oldSize > newSize) {
    throw new Fault('invalid_input', `A tree of ${newSize} leaves does not begin with one of ${oldSize}.`);
  }
  return oldSize === 0 ? [] : readRanges(read, newSize, rangesOf(oldSize, newSize));
}

/** The subtrees between the old tree's last one and the new root; the old one's last first, unless it is all of it. */
function rangesOf(oldSize: number, newSize: number): LeafRange[] {
  const ranges: LeafRange[] = [];
  let [from, to] = [0, newSize];
  while (to !== oldSize) {
    const middle = from + splitOf(to - from);
    ranges.push(oldSize <= middle ? { from: middle, to } : { from, to: middle });
    if (oldSize <= middle) to = middle;
    else from = middle;
  }
  // Whoever checks the proof knows the old root already.
  if (from > 0) ranges.push({ from, to });
  return ranges.reverse();
}
