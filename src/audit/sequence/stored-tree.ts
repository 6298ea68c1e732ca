import type { Sql } from '../../platform/sql/index.ts';
import { openEdge, type ReadTiles, type TreeEdge } from '../tree/index.ts';

/** The widest stored version of each tile asked for, in the order asked. */
const tilesSql = `
SELECT t.hashes FROM unnest($1::int[], $2::bigint[]) WITH ORDINALITY AS wanted(level, index, i)
LEFT JOIN LATERAL (SELECT hashes FROM log_tile t WHERE t.level = wanted.level AND t.index = wanted.index
  ORDER BY t.width DESC LIMIT 1) t ON true
ORDER BY wanted.i`;

/** Reads the tiles of the stored tree. */
export function tilesIn(sql: Sql): ReadTiles {
  return async (places) => {
    const values = [places.map(({ level }) => level), places.map(({ index }) => index)];
    const { rows } = await sql.query<{ hashes: Buffer | null }>(tilesSql, values);
    return rows.map(({ hashes }) => hashes ?? undefined);
  };
}

/** How many leaves have their place in the order. */
export async function readHead(sql: Sql): Promise<number> {
  const { rows } = await sql.query<{ size: string }>('SELECT size FROM log_head');
  return Number(rows[0]?.size ?? 0);
}

/** The right edge of the stored tree; a fault when a tile of it is missing. */
export async function readEdge(sql: Sql): Promise<TreeEdge> {
  return openEdge(tilesIn(sql), await readHead(sql));
}
