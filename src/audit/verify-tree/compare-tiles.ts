import type { Sql } from '../../platform/sql/index.ts';
import { HASH_BYTES } from '../chain.ts';
import { type LogProblem, placeOf } from '../log-problem.ts';
import { tilesIn } from '../sequence/index.ts';
import { TILE_WIDTH, type Tile, tilePath } from '../tree/index.ts';

const placeSql = `
SELECT first_leaf::text AS first, writer_id, batch_no FROM log_sequence WHERE first_leaf <= $1
ORDER BY first_leaf DESC LIMIT 1`;

/** Holds stored tiles against those of the tree that was grown anew; of leaves it says which record they are of. */
export async function compareTiles(sql: Sql, tiles: readonly Tile[]): Promise<LogProblem[]> {
  const problems: LogProblem[] = [];
  const stored = await tilesIn(sql)(tiles);
  for (const [i, tile] of tiles.entries()) {
    const hashes = stored[i]?.subarray(0, tile.hashes.length);
    if (hashes?.equals(tile.hashes)) continue;
    if (hashes?.length !== tile.hashes.length || tile.level > 0) {
      problems.push({ code: 'tile_changed', message: `${tilePath(tile)}: is missing or not that of the tree` });
    } else problems.push(...(await changedLeaves(sql, tile, hashes)));
  }
  return problems;
}

async function changedLeaves(sql: Sql, tile: Tile, stored: Buffer): Promise<LogProblem[]> {
  const problems: LogProblem[] = [];
  for (let i = 0; i < tile.width; i += 1) {
    const at = i * HASH_BYTES;
    if (stored.subarray(at, at + HASH_BYTES).equals(tile.hashes.subarray(at, at + HASH_BYTES))) continue;
    const leaf = tile.index * TILE_WIDTH + i;
    const { rows } = await sql.query<{ first: string; writer_id: number; batch_no: number }>(placeSql, [leaf]);
    const [place] = rows;
    const where = place ? `${placeOf(place.writer_id, place.batch_no, leaf - Number(place.first))}: ` : '';
    problems.push({
      code: 'leaf_changed',
      message: `${where}leaf ${leaf} is another one than the tree was grown over`,
    });
  }
  return problems;
}
