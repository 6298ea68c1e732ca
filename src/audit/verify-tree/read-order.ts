import type { Sql } from '../../platform/sql/index.ts';
import { HASH_BYTES } from '../chain.ts';
import { type LogProblem, placeOf } from '../log-problem.ts';
import { tilesIn } from '../sequence/index.ts';
import { TILE_WIDTH } from '../tree/index.ts';

/** Batches read at a time: of full ones some 60 MB of hashes. */
const PAGE = 2_048;

const placesSql = `
SELECT s.first_leaf::text AS first, s.next_leaf::text AS next, s.writer_id, s.batch_no, b.leaves
FROM log_sequence s LEFT JOIN log_batch b USING (writer_id, batch_no)
WHERE s.first_leaf >= $1 AND s.first_leaf < $2 ORDER BY s.first_leaf LIMIT ${PAGE}`;

interface PlacedRow extends Record<string, unknown> {
  first: string;
  next: string;
  writer_id: number;
  batch_no: number;
  leaves: Buffer | null;
}

/** Leaves in their order, from a leaf on; and what is wrong with the order of their batches. */
export interface OrderedLeaves {
  readonly leaves: Buffer;
  readonly problems: readonly LogProblem[];
  /** True when the order ends here, or cannot be followed further. */
  readonly end: boolean;
}

/**
 * Reads the leaves from `from` on, up to `size` at most. Where a batch is missing its leaves come from the stored tiles,
 * so that one hole does not hide what is wrong behind it.
 */
export async function readOrder(sql: Sql, from: number, size: number): Promise<OrderedLeaves> {
  const { rows } = await sql.query<PlacedRow>(placesSql, [from, size]);
  const problems: LogProblem[] = [];
  const parts: Buffer[] = [];
  let next = from;
  const fill = async (to: number) => {
    const hashes = await storedLeaves(sql, next, to);
    if (!hashes) return false;
    parts.push(hashes);
    next = to;
    return true;
  };
  const result = (end: boolean) => ({ leaves: Buffer.concat(parts), problems, end });
  for (const row of rows) {
    const [first, last] = [Number(row.first), Number(row.next)];
    const where = placeOf(row.writer_id, row.batch_no);
    if (first !== next) {
      problems.push({ code: 'order_broken', message: `${where}: begins at leaf ${first}, expected ${next}` });
      if (first < next) continue;
      if (!(await fill(first))) return result(true);
    }
    if (row.leaves?.length === (last - first) * HASH_BYTES) {
      parts.push(row.leaves);
      next = last;
      continue;
    }
    problems.push({
      code: row.leaves ? 'order_broken' : 'batch_missing',
      message: row.leaves ? `${where}: has another length than its place` : `${where}: has a place, and is not there`,
    });
    if (!(await fill(last))) return result(true);
  }
  if (rows.length < PAGE && next < size) {
    problems.push({
      code: 'order_broken',
      message: `leaf ${next}: nothing follows, although the log has ${size} leaves`,
    });
    await fill(size);
  }
  return result(rows.length < PAGE);
}

/** Leaf hashes as the tiles have them; undefined when tiles are missing, or when it is far too many. */
async function storedLeaves(sql: Sql, from: number, to: number): Promise<Buffer | undefined> {
  const [first, last] = [Math.floor(from / TILE_WIDTH), Math.floor((to - 1) / TILE_WIDTH)];
  if (last - first > PAGE) return undefined;
  const places = Array.from({ length: last - first + 1 }, (_, i) => ({
    level: 0,
    index: first + i,
    width: TILE_WIDTH,
  }));
  const found = await tilesIn(sql)(places);
  const hashes = Buffer.concat(found.map((each) => each ?? Buffer.alloc(0)));
  const cut = hashes.subarray((from - first * TILE_WIDTH) * HASH_BYTES, (to - first * TILE_WIDTH) * HASH_BYTES);
  return cut.length === (to - from) * HASH_BYTES ? cut : undefined;
}
