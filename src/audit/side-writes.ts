import type { Day, Uuid } from '../kernel/index.ts';
import { byteaArray, plainArray } from '../platform/sql/index.ts';

/** An answer to be kept under an idempotency key, in the statement that records it. */
export interface Keep {
  readonly institutionId: Uuid;
  readonly credentialId: Uuid;
  /** Tags of the key and of the request under the log's digest key. */
  readonly keyTag: Buffer;
  readonly requestTag: Buffer;
  /** The answer, sealed. */
  readonly sealed: Buffer;
  /** Real milliseconds; the month of the key that seals it. */
  readonly at: number;
}

/** A value that was tried for an element of somebody, to be counted against the budgets of guesses. */
export interface TriedValue {
  /** Tags in hex. */
  readonly nikTag: string;
  readonly element: number;
  readonly institutionId: Uuid;
  readonly valueTag: string;
  /** True when it did not even match at the right's own threshold. */
  readonly wrong: boolean;
  readonly at: number;
}

/** A NIK that was asked about in vain. */
export interface FailingNik {
  /** Tags in hex. */
  readonly birthTag: string;
  readonly nikTag: string;
  readonly institutionId: Uuid;
  readonly credentialId: Uuid;
  readonly day: Day;
  readonly at: number;
}

/** A piece of a bulk job whose rows the batch records: it is done with them, or not at all. */
export interface FinishedChunk {
  readonly jobId: Uuid;
  readonly chunkNo: number;
  readonly part: number;
  /** How its rows ended: all sesuai, something not, no answer about a person; and what they cost. */
  readonly matched: number;
  readonly unmatched: number;
  readonly failed: number;
  readonly hits: number;
  /** The rows' answers, sealed. */
  readonly output: Buffer;
  /** Rows for which the quota was not enough, sealed again: they become the next part. */
  readonly rest: { readonly rows: number; readonly input: Buffer } | undefined;
}

/** What a batch writes besides its records, all of it or nothing. */
export interface SideWrites {
  readonly keeps: readonly Keep[];
  readonly tried: readonly TriedValue[];
  readonly failing: readonly FailingNik[];
  readonly chunk?: FinishedChunk | undefined;
}

/** One kind of side write: its part of the statement, given the number of its first parameter, and its parameters. */
interface SideWrite<Row> {
  readonly sql: (first: number) => string;
  readonly values: (rows: readonly Row[]) => unknown[];
}

const times = (rows: readonly { readonly at: number }[]) => rows.map(({ at }) => new Date(at).toISOString());
const numbered = (first: number, types: readonly string[]) =>
  types.map((type, i) => `$${first + i}::${type}[]`).join(', ');

/** A key that is taken makes the whole statement fail; the batch is then written call by call. */
const keep: SideWrite<Keep> = {
  sql: (first) => `, kept AS (
  INSERT INTO kept_answer (institution_id, credential_id, key_tag, request_tag, sealed, at, writer_id, batch_no)
  SELECT k.*, $1, $6 FROM fence, unnest(${numbered(first, ['uuid', 'uuid', 'bytea', 'bytea', 'bytea', 'timestamptz'])})
    AS k(institution_id, credential_id, key_tag, request_tag, sealed, at)
)`,
  values: (rows) => [
    rows.map((row) => row.institutionId),
    rows.map((row) => row.credentialId),
    rows.map((row) => row.keyTag),
    rows.map((row) => row.requestTag),
    rows.map((row) => row.sealed),
    times(rows),
  ],
};

/** The same value again is no new guess. */
const tried: SideWrite<TriedValue> = {
  sql: (first) => `, tried AS (
  INSERT INTO tried_value (nik_tag, element, institution_id, value_tag, wrong, at)
  SELECT t.* FROM fence, unnest(${numbered(first, ['bytea', 'smallint', 'uuid', 'bytea', 'boolean', 'timestamptz'])})
    AS t(nik_tag, element, institution_id, value_tag, wrong, at)
  ON CONFLICT DO NOTHING
)`,
  values: (rows) => [
    byteaArray(rows.map((row) => row.nikTag)),
    plainArray(rows.map((row) => row.element)),
    plainArray(rows.map((row) => row.institutionId)),
    byteaArray(rows.map((row) => row.valueTag)),
    plainArray(rows.map((row) => row.wrong)),
    plainArray(times(rows)),
  ],
};

/** The day's count rises by those that were not known yet. */
const failing: SideWrite<FailingNik> = {
  sql: (first) => `, failing AS (
  INSERT INTO failing_nik (birth_tag, nik_tag, institution_id, credential_id, day, at)
  SELECT f.* FROM fence, unnest(${numbered(first, ['bytea', 'bytea', 'uuid', 'uuid', 'date', 'timestamptz'])})
    AS f(birth_tag, nik_tag, institution_id, credential_id, day, at)
  ON CONFLICT DO NOTHING RETURNING credential_id, day
), failing_days AS (
  INSERT INTO failing_day (credential_id, day, n) SELECT credential_id, day, count(*) FROM failing GROUP BY 1, 2 ORDER BY 1
  ON CONFLICT (credential_id, day) DO UPDATE SET n = failing_day.n + excluded.n
)`,
  values: (rows) => [
    byteaArray(rows.map((row) => row.birthTag)),
    byteaArray(rows.map((row) => row.nikTag)),
    rows.map((row) => row.institutionId),
    rows.map((row) => row.credentialId),
    rows.map((row) => row.day),
    times(rows),
  ],
};

/** Where side writes stand in the log statement: before its fence, among the fence's conditions, and after its records. */
export interface SideSql {
  readonly before: string;
  readonly condition: string;
  readonly after: string;
}

/** The parts of a statement for what a batch writes besides, with a name of that mixture, and the parameters to add. */
export interface SidePart {
  readonly name: string;
  readonly sql: SideSql;
  readonly values: readonly unknown[];
}

/**
 * A chunk that is finished already, by a process that was thought to be gone, closes the fence: its rows are never asked
 * twice. So does a job that was paused or cancelled meanwhile.
 */
function chunkPart(chunk: FinishedChunk, first: number): SidePart {
  const { jobId, chunkNo, part, matched, unmatched, failed, hits, output, rest } = chunk;
  const at = (i: number) => `$${first + i}`;
  const place = `c.job_id = ${at(0)}::uuid AND c.chunk_no = ${at(1)}::int AND c.part = ${at(2)}::smallint`;
  return {
    name: '-chunk',
    sql: {
      before: `claim AS MATERIALIZED (
  SELECT 1 FROM bulk_chunk c JOIN bulk_job j USING (job_id)
  WHERE ${place} AND c.output IS NULL AND j.state = 'running' FOR UPDATE OF c
), `,
      condition: ' AND EXISTS (SELECT 1 FROM claim)',
      after: `, chunk AS (
  UPDATE bulk_chunk c SET input = NULL, rows = c.rows - ${at(8)}::int, matched = ${at(3)}::int, unmatched = ${at(4)}::int,
    failed = ${at(5)}::int, hits = ${at(6)}::int, output = ${at(7)}::bytea
  FROM fence WHERE ${place}
), rest AS (
  INSERT INTO bulk_chunk (job_id, chunk_no, part, rows, input)
  SELECT ${at(0)}::uuid, ${at(1)}::int, ${at(2)}::smallint + 1, ${at(8)}::int, ${at(9)}::bytea FROM fence WHERE ${at(8)}::int > 0
)`,
    },
    values: [jobId, chunkNo, part, matched, unmatched, failed, hits, output, rest?.rows ?? 0, rest?.input],
  };
}

/** Rows go in one order, so that two batches that touch the same ones wait for each other instead of locking up. */
export function sidePart(writes: SideWrites, parameters: number): SidePart {
  const parts: SidePart[] = [];
  const next = () => parameters + 1 + parts.reduce((sum, part) => sum + part.values.length, 0);
  const add = <Row>(name: string, kind: SideWrite<Row>, rows: readonly Row[], orderOf: (row: Row) => string) => {
    if (rows.length === 0) return;
    const ordered = rows.length === 1 ? rows : rows.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
    parts.push({ name, sql: { before: '', condition: '', after: kind.sql(next()) }, values: kind.values(ordered) });
  };
  add('-kept', keep, writes.keeps, (row) => row.credentialId + row.keyTag.toString('hex'));
  add('-tried', tried, writes.tried, (row) => `${row.nikTag} ${row.element} ${row.valueTag}`);
  add('-failing', failing, writes.failing, (row) => row.birthTag + row.nikTag);
  if (writes.chunk) parts.push(chunkPart(writes.chunk, next()));
  return {
    name: parts.map(({ name }) => name).join(''),
    sql: {
      before: parts.map(({ sql }) => sql.before).join(''),
      condition: parts.map(({ sql }) => sql.condition).join(''),
      after: parts.map(({ sql }) => sql.after).join(''),
    },
    values: parts.flatMap(({ values }) => values),
  };
}
