import type { Sql } from '../platform/sql/index.ts';
import { batchHash, GENESIS, leafHash } from './chain.ts';
import type { LogProblem } from './log-problem.ts';
import type { AccessRecord } from './record.ts';
import { type RecordRow, readBack, recordColumns } from './stored-record.ts';

/** What a check of the chains found. Sound when `problems` is empty. */
export interface LogReport {
  readonly writers: number;
  readonly batches: number;
  readonly records: number;
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

/** Quota and log tell the same: hits spent in a right's day are its charged records. */
const unequalQuotaSql = `
SELECT coalesce(q.right_id, r.right_id)::text AS right_id, coalesce(q.day, r.day)::text AS day,
  coalesce(q.spent, 0)::int AS spent, coalesce(r.charged, 0)::int AS charged
FROM (SELECT right_id, day, sum(spent) AS spent FROM quota_lease GROUP BY 1, 2) q
FULL JOIN (SELECT right_id, day, sum(charged) AS charged FROM access_record WHERE right_id IS NOT NULL AND day IS NOT NULL
  GROUP BY 1, 2) r ON r.right_id = q.right_id AND r.day = q.day
WHERE coalesce(q.spent, 0) <> coalesce(r.charged, 0) LIMIT 100`;

/**
 * Checks every chain from its first batch: links, leaves, records, and that charged records equal the quota spent.
 * Reads in pages, so memory stays flat however long the log is.
 */
export async function verifyLog(sql: Sql): Promise<LogReport> {
  const problems: LogProblem[] = [];
  const counts = { writers: 0, batches: 0, records: 0 };
  let last: BatchRow | undefined;
  for (;;) {
    const from: [number, number] = [last?.writer_id ?? 0, last?.batch_no ?? 0];
    const batches = (await sql.query<BatchRow>(batchesSql, from)).rows;
    const final = batches.at(-1);
    if (!final) break;
    const records = (await sql.query<RecordRow>(recordsSql, [...from, final.writer_id, final.batch_no])).rows;
    const byBatch = groupByBatch(records);
    for (const batch of batches) {
      const previous: BatchRow | undefined = last?.writer_id === batch.writer_id ? last : undefined;
      const own = (byBatch.get(`${batch.writer_id}/${batch.batch_no}`) ?? []).map(readBack);
      problems.push(...checkLink(batch, previous), ...checkRecords(batch, own));
      counts.writers += previous ? 0 : 1;
      counts.batches += 1;
      counts.records += own.length;
      last = batch;
    }
  }
  problems.push(...(await checkStrays(sql)), ...(await checkQuota(sql)));
  return { ...counts, problems };
}

function groupByBatch(records: readonly RecordRow[]): Map<string, RecordRow[]> {
  const groups = new Map<string, RecordRow[]>();
  for (const record of records) {
    const key = `${record.writerId}/${record.batchNo}`;
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return groups;
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

async function checkStrays(sql: Sql): Promise<LogProblem[]> {
  const strays = await sql.query<{ writer_id: number; batch_no: number; n: number }>(recordsOutsideBatchesSql);
  return strays.rows.map(({ writer_id, batch_no, n }) => ({
    code: 'batch_missing',
    message: `writer ${writer_id}, batch ${batch_no}: ${n} records without their batch`,
  }));
}

async function checkQuota(sql: Sql): Promise<LogProblem[]> {
  const unequal = await sql.query<{ right_id: string; day: string; spent: number; charged: number }>(unequalQuotaSql);
  return unequal.rows.map(({ right_id, day, spent, charged }) => ({
    code: 'quota_unequal',
    message: `right ${right_id}, day ${day}: ${spent} hits spent, ${charged} records charged`,
  }));
}
