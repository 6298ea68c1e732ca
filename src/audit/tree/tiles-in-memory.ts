import type { ReadTiles } from './read-hashes.ts';
import { TILE_WIDTH, type Tile } from './tile.ts';
import { tilePath } from './tile-path.ts';

/** The tiles of a whole tree, held in memory: for checking an exported log without a database. 33 MB a million leaves. */
export interface TilesInMemory {
  /** Keeps tiles as a growth gives them; a wider version takes the place of a narrower one. */
  keep(tiles: readonly Tile[]): void;
  readonly read: ReadTiles;
}

/** An empty store of tiles. */
export function tilesInMemory(): TilesInMemory {
  const kept = new Map<string, Buffer>();
  const keyOf = ({ level, index }: { level: number; index: number }) => tilePath({ level, index, width: TILE_WIDTH });
  return {
    keep(tiles) {
      for (const tile of tiles) kept.set(keyOf(tile), tile.hashes);
    },
    read: async (places) => places.map((place) => kept.get(keyOf(place))),
  };
}
