import type { Sql } from '../../platform/sql/index.ts';
import { emptyFrontier, extendFrontier, type Frontier, frontierRoot } from '../tree/index.ts';
import type { LogMonth } from './month.ts';

/** How many leaves go, and what commits to them: the root over them alone, in the order of the log (RFC 6962), hex. */
export interface LeafCommitment {
  readonly records: number;
  readonly root: string;
}

/** Commits to leaves that came in the order of the log. */
export function commitTo(leaves: Frontier): LeafCommitment {
  return { records: leaves.size, root: frontierRoot(leaves).toString('hex') };
}

/** Batches read at a time: of full ones some 60 MB of hashes. */
const PAGE = 2_048;

const leavesSql = `
SELECT s.first_leaf::text AS first, b.month::text, b.leaves FROM log_sequence s JOIN log_batch b USING (writer_id, batch_no)
WHERE s.first_leaf > $1 AND b.month = ANY($2::date[]) ORDER BY s.first_leaf LIMIT ${PAGE}`;

interface Row extends Record<string, unknown> {
  first: string;
  month: string;
  leaves: Buffer;
}

/** What commits to each month's leaves as the batches hold them, by one walk along the order of the log. */
export async function monthRoots(
  sql: Sql,
  months: readonly LogMonth[],
): Promise<ReadonlyMap<LogMonth, LeafCommitment>> {
  const grown = new Map(months.map((month) => [month, emptyFrontier]));
  for (let after = '-1'; months.length > 0; ) {
    const { rows } = await sql.query<Row>(leavesSql, [after, months]);
    for (const { month, leaves } of rows) grown.set(month, extendFrontier(grown.get(month) ?? emptyFrontier, leaves));
    const last = rows.at(-1);
    if (!last) break;
    after = last.first;
  }
  return new Map([...grown].map(([month, leaves]) => [month, commitTo(leaves)]));
}
