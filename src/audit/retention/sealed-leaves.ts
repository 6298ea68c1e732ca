import type { Sql } from '../../platform/sql/index.ts';
import { HASH_BYTES } from '../chain.ts';
import { tilesIn } from '../sequence/index.ts';
import { TILE_WIDTH } from '../tree/index.ts';

/** Where the leaves of a batch lie: from `first` on, before `next`. */
interface LeafRange {
  readonly first: string;
  readonly next: string;
}

/** The leaf hashes that the tree was grown over, beside each range; fewer where a tile is missing. */
export async function sealedLeaves(sql: Sql, ranges: readonly LeafRange[]): Promise<Buffer[]> {
  const indexes = [...new Set(ranges.flatMap(tilesOf))];
  const tiles = await tilesIn(sql)(indexes.map((index) => ({ level: 0, index, width: TILE_WIDTH })));
  const byIndex = new Map(indexes.map((index, i) => [index, tiles[i] ?? Buffer.alloc(0)]));
  return ranges.map((range) => {
    const [from = 0] = tilesOf(range);
    const hashes = Buffer.concat(tilesOf(range).map((index) => byIndex.get(index) ?? Buffer.alloc(0)));
    const at = (leaf: string) => (Number(leaf) - from * TILE_WIDTH) * HASH_BYTES;
    return hashes.subarray(at(range.first), at(range.next));
  });
}

function tilesOf({ first, next }: LeafRange): number[] {
  const from = Math.floor(Number(first) / TILE_WIDTH);
  const to = Math.floor((Number(next) - 1) / TILE_WIDTH);
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
