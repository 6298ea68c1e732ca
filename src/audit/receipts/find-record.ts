import { madeAt, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { monthOf } from '../chain.ts';
import type { AccessRecord } from '../record.ts';
import { type RecordRow, readBack, recordColumns } from '../stored-record.ts';

/** A record with the place of its batch in the order; undefined while it has none. */
export interface FoundRecord {
  readonly record: AccessRecord;
  readonly leafIndex: number | undefined;
}

/**
 * Milliseconds between the making of an id and the instant that its record tells: some of them as a rule, but a body has
 * 10 s to arrive, and a clock may have been set back a little.
 */
const spans = [
  { before: 10, after: 500 },
  { before: 2_000, after: 30_000 },
] as const;

/** A record is written in the month of its instant or, past midnight, in the next. */
const WRITTEN_AFTER_MS = 3_600_000;

/** The months that the record of a request may have been written in; none for an id that does not say when it was made. */
export function monthsOf(requestId: Uuid): string[] {
  const made = madeAt(requestId);
  return made === undefined ? [] : [...new Set([monthOf(made), monthOf(made + WRITTEN_AFTER_MS)])];
}

const findSql = (condition: string) => `
SELECT r.*, s.first_leaf + r.pos AS leaf FROM (
  SELECT ${recordColumns} FROM access_record
  WHERE request_id = $1 AND access_record.at BETWEEN $2::timestamptz AND $3::timestamptz AND month = ANY($4::date[])
    AND kind <> 'void'${condition}
  ORDER BY access_record.at LIMIT 1) r
LEFT JOIN log_sequence s ON s.writer_id = r."writerId" AND s.batch_no = r."batchNo"`;

/**
 * Finds the record of a request. Its id is a UUIDv7 and so says when it was made: the records of its institution in the
 * half second after that are few: 0.3 ms among 2 million records of one that calls 450 times a second, 5 ms for an id
 * that is not there. No index by id is needed, which would cost every record one write. Without an institution (for the
 * log's keeper) the summary index by time narrows it as well.
 */
export async function findRecord(sql: Sql, requestId: Uuid, institutionId?: Uuid): Promise<FoundRecord | undefined> {
  const made = madeAt(requestId);
  if (made === undefined) return undefined;
  for (const { before, after } of spans) {
    const found = await findBetween(sql, made - before, made + after, requestId, institutionId);
    if (found) return found;
  }
  return undefined;
}

async function findBetween(
  sql: Sql,
  from: number,
  to: number,
  requestId: Uuid,
  institutionId: Uuid | undefined,
): Promise<FoundRecord | undefined> {
  const span = [from, to].map((at) => new Date(at).toISOString());
  const months = [...new Set([monthOf(from), monthOf(to + WRITTEN_AFTER_MS)])];
  const values = [requestId, ...span, months];
  const { rows } = await (institutionId === undefined
    ? sql.query<RecordRow & { leaf: string | null }>(findSql(''), values)
    : sql.query<RecordRow & { leaf: string | null }>(findSql(' AND institution_id = $5'), [...values, institutionId]));
  const [row] = rows;
  if (!row) return undefined;
  const { leaf, ...record } = row;
  return { record: readBack(record as RecordRow), leafIndex: leaf === null ? undefined : Number(leaf) };
}
