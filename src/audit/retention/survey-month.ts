import type { Sql } from '../../platform/sql/index.ts';
import { HASH_BYTES, leafHash } from '../chain.ts';
import { placeOf } from '../log-problem.ts';
import { groupByBatch, type RecordRow, readBack, recordColumns } from '../stored-record.ts';
import { emptyFrontier, extendFrontier } from '../tree/index.ts';
import type { LogMonth } from './month.ts';
import { commitTo, type LeafCommitment } from './month-roots.ts';
import { sealedLeaves } from './sealed-leaves.ts';

/** How much a month holds and how it stands in the log. */
export interface MonthExtent {
  readonly batches: number;
  /** Records that its batches were written with. */
  readonly records: number;
  /** Batches without a place in the order. */
  readonly unplaced: number;
  /** The leaves of the month lie from `first` on, before `next`; leaves of other months may lie between them. */
  readonly first: number;
  readonly next: number;
}

const extentSql = `
SELECT count(*)::text AS batches, coalesce(sum(b.n), 0)::text AS records,
  (count(*) FILTER (WHERE s.first_leaf IS NULL))::text AS unplaced,
  coalesce(min(s.first_leaf), 0)::text AS first, coalesce(max(s.next_leaf), 0)::text AS next
FROM log_batch b LEFT JOIN log_sequence s USING (writer_id, batch_no) WHERE b.month = $1`;

/** Reads how much a month holds. */
export async function readExtent(sql: Sql, month: LogMonth): Promise<MonthExtent> {
  const { rows } = await sql.query<Record<keyof MonthExtent, string>>(extentSql, [month]);
  const [row] = rows;
  return {
    batches: Number(row?.batches),
    records: Number(row?.records),
    unplaced: Number(row?.unplaced),
    first: Number(row?.first),
    next: Number(row?.next),
  };
}

/** Batches looked at together: full ones are some 25 MB of records. */
const PAGE = 64;

const batchesSql = `
SELECT s.first_leaf::text AS first, s.next_leaf::text AS next, b.writer_id, b.batch_no, b.leaves
FROM log_sequence s JOIN log_batch b USING (writer_id, batch_no)
WHERE s.first_leaf >= $2 AND s.first_leaf < $3 AND b.month = $1 ORDER BY s.first_leaf LIMIT ${PAGE}`;

const recordsSql = `
SELECT ${recordColumns} FROM access_record JOIN unnest($2::int[], $3::int[]) AS w(writer, batch)
  ON writer_id = w.writer AND batch_no = w.batch WHERE month = $1`;

const countSql = 'SELECT count(*)::text AS n FROM access_record WHERE month = $1';

interface BatchRow extends Record<string, unknown> {
  first: string;
  next: string;
  writer_id: number;
  batch_no: number;
  leaves: Buffer;
}

/**
 * Looks at every record of a month before it goes: that it is what the tree was grown over, and that none was added.
 * Answers what commits to their leaves, or what is wrong first.
 */
export async function surveyRecords(
  sql: Sql,
  month: LogMonth,
  { first, next, records }: MonthExtent,
): Promise<LeafCommitment | { readonly unsound: string }> {
  let leaves = emptyFrontier;
  for (let from = first; ; ) {
    const { rows } = await sql.query<BatchRow>(batchesSql, [month, from, next]);
    const last = rows.at(-1);
    if (!last) break;
    const values = [month, rows.map(({ writer_id }) => writer_id), rows.map(({ batch_no }) => batch_no)];
    const found = groupByBatch((await sql.query<RecordRow>(recordsSql, values)).rows);
    const sealed = await sealedLeaves(sql, rows);
    for (const [i, batch] of rows.entries()) {
      const unsound = checkBatch(batch, sealed[i], found.get(`${batch.writer_id}/${batch.batch_no}`) ?? []);
      if (unsound !== undefined) return { unsound };
      leaves = extendFrontier(leaves, batch.leaves);
    }
    from = Number(last.next);
  }
  const there = Number((await sql.query<{ n: string }>(countSql, [month])).rows[0]?.n);
  if (there === records && leaves.size === records) return commitTo(leaves);
  return { unsound: `${there} records are there, ${records} were written.` };
}

function checkBatch(
  { writer_id, batch_no, leaves }: BatchRow,
  sealed: Buffer | undefined,
  records: readonly RecordRow[],
): string | undefined {
  if (!sealed?.equals(leaves)) return `${placeOf(writer_id, batch_no)}: its leaves are not those of the tree.`;
  const byPlace = new Map(records.map((record) => [record.pos, record]));
  for (let pos = 0; pos < leaves.length / HASH_BYTES; pos += 1) {
    const record = byPlace.get(pos);
    const leaf = leaves.subarray(pos * HASH_BYTES, (pos + 1) * HASH_BYTES);
    if (!record || !leafHash(readBack(record)).equals(leaf)) {
      return `${placeOf(writer_id, batch_no, pos)}: is not what was sealed.`;
    }
  }
  return undefined;
}
