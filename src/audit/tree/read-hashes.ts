import { Fault } from '../../kernel/index.ts';
import { HASH_BYTES } from '../chain.ts';
import { foldHashes } from './frontier.ts';
import { EMPTY_ROOT, rootOf } from './hash.ts';
import { TILE_HEIGHT, TILE_WIDTH, type Tile, type TilePlace, widthIn } from './tile.ts';
import { tilePath } from './tile-path.ts';

/**
 * Hands over stored tiles, in the order asked, undefined for one that is not there. A wider version of a tile may stand
 * for a narrower one: it begins with the same hashes. Is asked once for a proof, with every tile at once.
 */
export type ReadTiles = (places: readonly TilePlace[]) => Promise<readonly (Buffer | undefined)[]>;

/** The leaves from `from` up to, not including, `to`, as a subtree of RFC 6962 section 2.1. */
export interface LeafRange {
  readonly from: number;
  readonly to: number;
}

/** A complete subtree inside one tile: its tile, and the hashes of the tile that it stands over. */
interface Part {
  readonly place: TilePlace;
  readonly first: number;
  readonly count: number;
}

/** The roots over ranges of leaves in a tree of `size`, from its tiles alone; a fault when one is missing or too short. */
export async function readRanges(read: ReadTiles, size: number, ranges: readonly LeafRange[]): Promise<Buffer[]> {
  const parts = ranges.map((range) => partsOf(range, size));
  const wanted = new Map(parts.flat().map(({ place }) => [tilePath(place), place]));
  const tiles = new Map((await readTiles(read, [...wanted.values()])).map((tile) => [tilePath(tile), tile.hashes]));
  const hashOf = ({ place, first, count }: Part) =>
    rootOf(tiles.get(tilePath(place))?.subarray(first * HASH_BYTES, (first + count) * HASH_BYTES) ?? Buffer.alloc(0));
  return parts.map((each) => foldHashes(each.map(hashOf)) ?? Buffer.from(EMPTY_ROOT));
}

/** The root of the stored tree at `size` leaves, which may be any size that it has passed. */
export async function readRoot(read: ReadTiles, size: number): Promise<Buffer> {
  const [root = Buffer.from(EMPTY_ROOT)] = await readRanges(read, size, [{ from: 0, to: size }]);
  return root;
}

/** Reads tiles and cuts each to the width asked; a fault when one is missing or too short. */
export async function readTiles(read: ReadTiles, places: readonly TilePlace[]): Promise<Tile[]> {
  if (places.length === 0) return [];
  const found = await read(places);
  return places.map((place, i) => {
    const hashes = found[i]?.subarray(0, place.width * HASH_BYTES);
    if (hashes?.length === place.width * HASH_BYTES) return { ...place, hashes };
    const remedy = 'Make the tiles anew from the log batches.';
    throw new Fault('not_found', `The log's tile ${tilePath(place)} is missing or too short.`, { remedy });
  });
}

/**
 * The complete subtrees that a range falls into, the largest first, each where it is found in a tree of `size`. A range
 * begins at a multiple of its largest one, so each begins at a multiple of its own length.
 */
function partsOf({ from, to }: LeafRange, size: number): Part[] {
  const parts: Part[] = [];
  for (let at = from; at < to; ) {
    let height = 0;
    while (at + 2 ** (height + 1) <= to) height++;
    parts.push(partOf(height, at / 2 ** height, size));
    at += 2 ** height;
  }
  return parts;
}

/** Where the node number `index` of a height is found: in the tile whose hashes are at most seven levels below it. */
function partOf(height: number, index: number, size: number): Part {
  const level = Math.floor(height / TILE_HEIGHT);
  const count = 2 ** (height % TILE_HEIGHT);
  const number = Math.floor((index * count) / TILE_WIDTH);
  const place = { level, index: number, width: widthIn(size, level, number) };
  return { place, first: (index * count) % TILE_WIDTH, count };
}
