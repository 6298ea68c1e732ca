import type { Sql } from '../../platform/sql/index.ts';
import { HASH_BYTES } from '../chain.ts';
import type { LogProblem } from '../log-problem.ts';
import { readHead } from '../sequence/index.ts';
import { edgeRoot, emptyEdge, growTree, type NoteKey, TILE_WIDTH, type Tile, type TreeEdge } from '../tree/index.ts';
import { checkOrder } from './check-order.ts';
import { compareTiles } from './compare-tiles.ts';
import { readOrder } from './read-order.ts';
import { isHead, openHead, type SignedHead, storedHeads } from './signed-heads.ts';

/** What a check of order, tree and checkpoints found. Sound when `problems` is empty. */
export interface TreeReport {
  readonly leaves: number;
  readonly checkpoints: number;
  /** Leaves that a checkpoint of this log covers. */
  readonly signed: number;
  readonly problems: readonly LogProblem[];
}

/** What is known of the log outside its database. */
export interface LogTrust {
  readonly keys: readonly NoteKey[];
  /** The last checkpoint as it was kept outside; undefined when none was. */
  readonly kept?: string | undefined;
}

/** Problems after which the rest is not looked at: somebody has changed all of it. */
const MOST_PROBLEMS = 1_000;

/**
 * Grows the tree anew over all that has a place, and holds the stored order, tiles and checkpoints against it. Leaves are
 * those of the batches; that they are the records' is what `verifyLog` says. Memory stays flat.
 */
export async function verifyTree(sql: Sql, { keys, kept }: LogTrust): Promise<TreeReport> {
  const size = await readHead(sql);
  const problems: LogProblem[] = [];
  const outside = kept === undefined ? [] : [openHead(kept, 'kept checkpoint', keys)];
  let edge: TreeEdge = emptyEdge;
  let [checkpoints, signed] = [0, 0];
  for (let end = false; !end && problems.length < MOST_PROBLEMS; ) {
    const read = await readOrder(sql, edge.size, size);
    const to = edge.size + read.leaves.length / HASH_BYTES;
    const heads = [...(await storedHeads(sql, edge.size, to, keys)), ...outside.filter(isWithin(edge.size, to))];
    const grown = growThrough(edge, read.leaves, heads.filter(isHead));
    problems.push(...read.problems, ...heads.filter(isProblem), ...grown.problems);
    problems.push(...(await compareTiles(sql, grown.tiles)));
    checkpoints += heads.length;
    signed = Math.max(signed, ...heads.filter(isHead).map((head) => head.size));
    edge = grown.edge;
    end = read.end;
  }
  const beyond = [...(await storedHeads(sql, edge.size, Number.MAX_SAFE_INTEGER, keys)), ...outside];
  problems.push(...beyond.filter(isProblem), ...beyond.filter(isHead).flatMap((head) => shorter(head, edge.size)));
  problems.push(...(await compareTiles(sql, edgeTilesOf(edge))), ...(await checkOrder(sql)));
  return { leaves: edge.size, checkpoints, signed, problems };
}

const isProblem = (each: SignedHead | LogProblem): each is LogProblem => !isHead(each);
const isWithin = (from: number, to: number) => (each: SignedHead | LogProblem) =>
  isHead(each) && each.size > from && each.size <= to;

function shorter({ name, size }: SignedHead, leaves: number): LogProblem[] {
  if (size <= leaves) return [];
  return [{ code: 'log_rolled_back', message: `${name}: signs ${size} leaves, the log has ${leaves}` }];
}

/** Grows a tree in steps, from one signed head to the next, and compares the roots. Full tiles come out of it. */
function growThrough(from: TreeEdge, leaves: Buffer, heads: readonly SignedHead[]) {
  const problems: LogProblem[] = [];
  const tiles: Tile[] = [];
  let edge = from;
  const growTo = (size: number) => {
    const part = leaves.subarray((edge.size - from.size) * HASH_BYTES, (size - from.size) * HASH_BYTES);
    const growth = growTree(edge, part);
    tiles.push(...growth.tiles.filter(({ width }) => width === TILE_WIDTH));
    edge = growth.edge;
  };
  for (const { size, root, name } of heads.toSorted((a, b) => a.size - b.size)) {
    growTo(size);
    if (edgeRoot(edge).equals(root)) continue;
    problems.push({ code: 'root_other', message: `${name}: the tree of ${size} leaves has another root` });
  }
  growTo(from.size + leaves.length / HASH_BYTES);
  return { edge, tiles, problems };
}

/** The tiles at the edge that are not full. */
function edgeTilesOf({ size, rows }: TreeEdge): Tile[] {
  return rows.flatMap((hashes, level) => {
    const width = hashes.length / HASH_BYTES;
    const index = Math.floor(size / TILE_WIDTH ** (level + 1));
    return width === 0 ? [] : [{ level, index, width, hashes }];
  });
}
