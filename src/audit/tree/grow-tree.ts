import { Fault } from '../../kernel/index.ts';
import { HASH_BYTES } from '../chain.ts';
import { countOf, rootOf } from './hash.ts';
import { type ReadTiles, readTiles } from './read-hashes.ts';
import { edgeTiles, TILE_WIDTH, type Tile } from './tile.ts';

const TILE_BYTES = TILE_WIDTH * HASH_BYTES;

/**
 * The right edge of a tree: its size, and of each level the hashes of the tile that is not full yet (none when the last
 * one is). At most 57 kB for 2^53 leaves. It is never changed, so whoever lost the race for the log's head drops it.
 */
export interface TreeEdge {
  readonly size: number;
  readonly rows: readonly Buffer[];
}

/** What a tree has grown by. */
export interface Growth {
  readonly edge: TreeEdge;
  /** The tiles that are new or wider, in the order of `tilesBetween`; views into one buffer a level. */
  readonly tiles: readonly Tile[];
}

/** The edge of a tree without leaves. */
export const emptyEdge: TreeEdge = { size: 0, rows: [] };

/** Reads the edge of a stored tree of `size` leaves; a fault when a tile of it is missing or too short. */
export async function openEdge(read: ReadTiles, size: number): Promise<TreeEdge> {
  const rows: Buffer[] = [];
  for (const tile of await readTiles(read, edgeTiles(size))) {
    while (rows.length < tile.level) rows.push(Buffer.alloc(0));
    rows.push(Buffer.from(tile.hashes));
  }
  return { size, rows };
}

/**
 * Appends leaf hashes, 32 bytes each, one behind the other. Each tile is hashed once, when it is full: 255 nodes for 256
 * leaves, some 30 ms for 50,000. Takes the memory of `leaves` once more: give a long backlog in pieces.
 */
export function growTree(edge: TreeEdge, leaves: Buffer): Growth {
  const size = edge.size + countOf(leaves);
  if (!Number.isSafeInteger(size)) throw new Fault('invalid_input', 'The tree would have more than 2^53 leaves.');
  const rows = [...edge.rows];
  const tiles: Tile[] = [];
  let added = leaves;
  for (let level = 0; added.length > 0; level++) {
    const row = growRow(rows[level], added, level, Math.floor(edge.size / TILE_WIDTH ** (level + 1)));
    tiles.push(...row.tiles);
    rows[level] = row.rest;
    added = row.roots;
  }
  return { edge: { size, rows }, tiles };
}

/**
 * The root of the tree that ends at an edge. Level by level: what is not full goes up as the last hash of the next row,
 * which is at most 256 wide. Some 0.2 ms a root with a few million leaves.
 */
export function edgeRoot(edge: TreeEdge): Buffer {
  const none = Buffer.alloc(0);
  const carried = edge.rows.reduce((below, row) => {
    const wider = Buffer.concat([row, below]);
    return wider.length === 0 ? none : rootOf(wider);
  }, none);
  return rootOf(carried);
}

/** Appends hashes to one level: its tiles from number `first` on, the roots of the full ones, and what is left over. */
function growRow(held: Buffer | undefined, added: Buffer, level: number, first: number) {
  const row = held === undefined ? added : Buffer.concat([held, added]);
  const full = Math.floor(row.length / TILE_BYTES);
  const tiles: Tile[] = [];
  const roots: Buffer[] = [];
  for (let i = 0; i < full; i++) {
    const hashes = row.subarray(i * TILE_BYTES, (i + 1) * TILE_BYTES);
    tiles.push({ level, index: first + i, width: TILE_WIDTH, hashes });
    roots.push(rootOf(hashes));
  }
  // A copy: a view would keep the whole row of a large growth in memory until the tile is full.
  const rest = Buffer.from(row.subarray(full * TILE_BYTES));
  if (rest.length > 0) tiles.push({ level, index: first + full, width: rest.length / HASH_BYTES, hashes: rest });
  return { tiles, rest, roots: Buffer.concat(roots) };
}
