/** Tree levels in a tile (C2SP tlog-tiles): one tile is a subtree of 256 hashes. */
export const TILE_HEIGHT = 8;
/** Hashes in a full tile. */
export const TILE_WIDTH = 256;

/** The place of a tile: its level (0 holds leaf hashes), its number in the level, and how many hashes of it are meant. */
export interface TilePlace {
  readonly level: number;
  readonly index: number;
  /** 1 to 256. A tile of 256 is full and never changes; a narrower one is what a full one begins with. */
  readonly width: number;
}

/** A tile with its hashes, 32 bytes each, one behind the other. */
export interface Tile extends TilePlace {
  readonly hashes: Buffer;
}

/** How many hashes a tree of `size` leaves has on a level of tiles: one for each complete subtree of 256^level leaves. */
export function hashesOnLevel(level: number, size: number): number {
  return Math.floor(size / TILE_WIDTH ** level);
}

/** How wide a tile is in a tree of `size` leaves: 0 (not there yet) to 256. */
export function widthIn(size: number, level: number, index: number): number {
  return Math.max(0, Math.min(TILE_WIDTH, hashesOnLevel(level, size) - index * TILE_WIDTH));
}

/**
 * The tiles that a tree of `to` leaves has and one of `from` leaves had not, or had narrower: level by level, in the
 * order of their numbers, full ones first. One at a time, since between far sizes there are many.
 */
export function* tilesBetween(from: number, to: number): Generator<TilePlace> {
  for (let level = 0; hashesOnLevel(level, to) > hashesOnLevel(level, from); level++) {
    const first = Math.floor(hashesOnLevel(level, from) / TILE_WIDTH);
    for (let index = first; widthIn(to, level, index) > 0; index++) {
      yield { level, index, width: widthIn(to, level, index) };
    }
  }
}

/** The tiles at the right edge of a tree that are not full, the lowest level first: what appending has to know. */
export function edgeTiles(size: number): TilePlace[] {
  const tiles: TilePlace[] = [];
  for (let level = 0; hashesOnLevel(level, size) > 0; level++) {
    const hashes = hashesOnLevel(level, size);
    const width = hashes % TILE_WIDTH;
    if (width > 0) tiles.push({ level, index: Math.floor(hashes / TILE_WIDTH), width });
  }
  return tiles;
}
