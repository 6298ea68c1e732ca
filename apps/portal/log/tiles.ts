import type { Bytes } from './bytes.ts';
import { HASH_BYTES, hashNode } from './hash.ts';

/** Reads a tile by its path below `/log/`; undefined when the log has none; throws when it cannot be fetched. */
export type ReadTile = (path: string) => Promise<Bytes | undefined>;

/** Levels of the tree in one tile, which holds 2^8 hashes (C2SP tlog-tiles). */
const HEIGHT = 8;
const WIDTH = 2 ** HEIGHT;

/**
 * The hashes that show a tree of `newSize` leaves to begin with one of `oldSize` (PROOF of RFC 6962 section 2.1.2), made
 * from public tiles, so that nobody has to be asked for them; undefined when a tile is missing.
 */
export async function proveFromTiles(oldSize: number, newSize: number, read: ReadTile): Promise<Bytes[] | undefined> {
  const hashes = await Promise.all(rangesOf(oldSize, newSize).map((range) => hashOf(range, newSize, read)));
  return hashes.every((hash) => hash !== undefined) ? hashes : undefined;
}

/** Leaves from the first up to, not including, the second. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** The subtrees beside the way down from the newer root to the end of the older tree, the lowest first. */
function rangesOf(oldSize: number, newSize: number): Range[] {
  const ranges: Range[] = [];
  let [from, to] = [0, newSize];
  while (to !== oldSize) {
    const middle = from + largestBelow(to - from);
    if (oldSize <= middle) {
      ranges.unshift({ from: middle, to });
      to = middle;
    } else {
      ranges.unshift({ from, to: middle });
      from = middle;
    }
  }
  return from === 0 ? ranges : [{ from, to }, ...ranges];
}

/** The hash over a range of leaves that is a subtree: out of one tile where it is complete, else out of its halves. */
async function hashOf({ from, to }: Range, size: number, read: ReadTile): Promise<Bytes | undefined> {
  const count = to - from;
  const height = Math.log2(count);
  if (Number.isInteger(height)) return hashInTile(from / count, height, size, read);
  const middle = from + largestBelow(count);
  const halves = [
    { from, to: middle },
    { from: middle, to },
  ].map((range) => hashOf(range, size, read));
  return nodeOver(await Promise.all(halves));
}

/** The hash of the complete subtree number `index` of 2^height leaves: a tile has every eighth level, and what lies between is over it. */
async function hashInTile(index: number, height: number, size: number, read: ReadTile): Promise<Bytes | undefined> {
  const [level, above] = [Math.floor(height / HEIGHT), height % HEIGHT];
  const first = index * 2 ** above;
  const tile = Math.floor(first / WIDTH);
  const hashes = await read(tilePath(level, tile, widthIn(size, level, tile)));
  const begin = (first % WIDTH) * HASH_BYTES;
  const end = begin + 2 ** above * HASH_BYTES;
  return hashes === undefined || hashes.length < end ? undefined : rootOf(hashes.slice(begin, end));
}

/** The root over hashes of which there are a power of two. */
async function rootOf(hashes: Bytes): Promise<Bytes | undefined> {
  if (hashes.length === HASH_BYTES) return hashes;
  const middle = hashes.length / 2;
  return nodeOver(await Promise.all([rootOf(hashes.slice(0, middle)), rootOf(hashes.slice(middle))]));
}

async function nodeOver([left, right]: readonly (Bytes | undefined)[]): Promise<Bytes | undefined> {
  return left && right && hashNode(left, right);
}

/** How many hashes a tree has in a tile. */
function widthIn(size: number, level: number, index: number): number {
  return Math.min(WIDTH, Math.floor(size / WIDTH ** level) - index * WIDTH);
}

/** A tile's path: its number in groups of three digits, `x` before all but the last, and `.p/` its width when it is not full. */
export function tilePath(level: number, index: number, width: number): string {
  const groups = [String(index % 1000).padStart(3, '0')];
  for (let more = Math.floor(index / 1000); more > 0; more = Math.floor(more / 1000)) {
    groups.unshift(`x${String(more % 1000).padStart(3, '0')}`);
  }
  return `tile/${level}/${groups.join('/')}${width < WIDTH ? `.p/${width}` : ''}`;
}

/** The largest power of two below a number of at least two. */
function largestBelow(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}
