import type { Sql } from '../platform/sql/index.ts';
import { batchHash, GENESIS, leafHash } from './chain.ts';
import { checkQuota } from './check-quota.ts';
import { type LogProblem, placeOf } from './log-problem.ts';
import type { AccessRecord } from './record.ts';
import { type DroppedMonth, proveDropped, readDropped, recordName } from './retention/index.ts';
import { groupByBatch, type RecordRow, readBack, recordColumns } from './stored-record.ts';

/** What a check of the chains found. Sound when `problems` is empty. */
export interface LogReport {
  readonly writers: number;
  readonly batches: number;
  readonly records: number;
  /** Months whose records were dropped because their time was over, each proven by its retention record. */
  readonly dropped: readonly DroppedMonth[];
  readonly problems: readonly LogProblem[];
}

interface BatchRow extends Record<string, unknown> {
  writer_id: number;
  batch_no: number;
  month: string;
  n: number;
  prev_hash: Buffer;
  hash: Buffer;
  leaves: Buffer;
}

/** Problems after which the rest is not looked at: somebody has changed all of it. */
const MOST_PROBLEMS = 1_000;

/** Batches read at a time: a page of full batches is some 100 MB of records at most. */
const PAGE = 256;

const batchesSql = `
SELECT writer_id, batch_no, month::text, n, prev_hash, hash, leaves FROM log_batch
WHERE (writer_id, batch_no) > ($1, $2) ORDER BY writer_id, batch_no LIMIT ${PAGE}`;

const recordsSql = `
SELECT ${recordColumns}
FROM access_record WHERE (writer_id, batch_no) > ($1, $2) AND (writer_id, batch_no) <= ($3, $4)
ORDER BY writer_id, batch_no, pos`;

const recordsOutsideBatchesSql = `
SELECT r.writer_id, r.batch_no, count(*)::int AS n FROM access_record r
LEFT JOIN log_batch b ON b.writer_id = r.writer_id AND b.batch_no = r.batch_no AND b.month = r.month
WHERE b.writer_id IS NULL GROUP BY 1, 2 ORDER BY 1, 2 LIMIT 100`;

/**
 * Checks every chain from its first batch: links, leaves, records, and that charged records equal the quota spent. Of
 * months that were dropped it checks that their retention records cover exactly what is not there. Reads in pages, so
 * memory stays flat however long the log is.
 */
export async function verifyLog(sql: Sql): Promise<LogReport> {
  for (;;) {
    const report = await walk(sql);
    // What is dropped behind the reader's back would look as if it had been removed.
    if ((await readDropped(sql)).every(({ month }) => report.said.has(month))) return report.found;
  }
}

async function walk(sql: Sql): Promise<{ readonly found: LogReport; readonly said: ReadonlySet<string> }> {
  const { said, proven, problems: unproven } = await proveDropped(sql);
  const problems: LogProblem[] = [...unproven];
  const counts = { writers: 0, batches: 0, records: 0 };
  let last: BatchRow | undefined;
  while (problems.length < MOST_PROBLEMS) {
    const from: [number, number] = [last?.writer_id ?? 0, last?.batch_no ?? 0];
    const batches = (await sql.query<BatchRow>(batchesSql, from)).rows;
    const final = batches.at(-1);
    if (!final) break;
    const records = (await sql.query<RecordRow>(recordsSql, [...from, final.writer_id, final.batch_no])).rows;
    const byBatch = groupByBatch(records);
    for (const batch of batches) {
      const previous: BatchRow | undefined = last?.writer_id === batch.writer_id ? last : undefined;
      const own = (byBatch.get(`${batch.writer_id}/${batch.batch_no}`) ?? []).map(readBack);
      const gone = proven.get(batch.month);
      problems.push(...checkLink(batch, previous), ...(gone ? checkGone(batch, own, gone) : checkRecords(batch, own)));
      counts.writers += previous ? 0 : 1;
      counts.batches += 1;
      counts.records += own.length;
      last = batch;
    }
  }
  problems.push(...(await checkStrays(sql)), ...(await checkQuota(sql, [...proven.keys()])));
  return { said, found: { ...counts, dropped: [...proven.values()], problems } };
}

function checkLink(batch: BatchRow, previous: BatchRow | undefined): LogProblem[] {
  const at = `writer ${batch.writer_id}, batch ${batch.batch_no}`;
  const problems: LogProblem[] = [];
  const expected = (previous?.batch_no ?? 0) + 1;
  if (batch.batch_no !== expected) {
    problems.push({ code: 'batch_missing', message: `${at}: batch ${expected} is not there` });
  } else if (!batch.prev_hash.equals(previous?.hash ?? GENESIS)) {
    problems.push({ code: 'chain_broken', message: `${at}: does not continue the batch before it` });
  }
  const hash = batchHash(batch.prev_hash, batch.writer_id, batch.batch_no, batch.month, batch.leaves);
  if (!hash.equals(batch.hash) || batch.leaves.length !== batch.n * 32) {
    problems.push({ code: 'chain_broken', message: `${at}: its own hash does not cover what it holds` });
  }
  return problems;
}

function checkRecords(batch: BatchRow, records: readonly AccessRecord[]): LogProblem[] {
  const problems: LogProblem[] = [];
  const byPlace = new Map(records.map((record) => [record.pos, record]));
  for (let pos = 0; pos < batch.n; pos += 1) {
    const at = `writer ${batch.writer_id}, batch ${batch.batch_no}, record ${pos}`;
    const record = byPlace.get(pos);
    byPlace.delete(pos);
    if (!record) problems.push({ code: 'record_missing', message: `${at}: is not there` });
    else if (!leafHash(record).equals(batch.leaves.subarray(pos * 32, pos * 32 + 32))) {
      problems.push({ code: 'record_changed', message: `${at}: is not what was written` });
    }
  }
  for (const pos of byPlace.keys()) {
    const message = `writer ${batch.writer_id}, batch ${batch.batch_no}, record ${pos}: was not written with its batch`;
    problems.push({ code: 'record_added', message });
  }
  return problems;
}

/** Of a month that was dropped nothing may be there. */
function checkGone(
  { writer_id, batch_no }: BatchRow,
  records: readonly AccessRecord[],
  by: DroppedMonth,
): LogProblem[] {
  return records.map(({ pos }) => {
    const message = `${placeOf(writer_id, batch_no, pos)}: is there, although its month was dropped by ${recordName(by)}`;
    return { code: 'record_added', message };
  });
}

async function checkStrays(sql: Sql): Promise<LogProblem[]> {
  const strays = await sql.query<{ writer_id: number; batch_no: number; n: number }>(recordsOutsideBatchesSql);
  return strays.rows.map(({ writer_id, batch_no, n }) => ({
    code: 'batch_missing',
    message: `writer ${writer_id}, batch ${batch_no}: ${n} records without their batch`,
  }));
}
