import type { Day, Uuid } from '../kernel/index.ts';
import type { Batch } from './make-batch.ts';
import type { AccessRecord } from './record.ts';
import { type SideWrites, sidePart } from './side-writes.ts';

/** Units that a batch spends of one right's day (0 when it only asks how many are left). */
export interface Spend {
  readonly rightId: Uuid;
  readonly day: Day;
  readonly units: number;
}

/**
 * One statement for one batch, all or nothing:
 * - `fence`: the writer is live (its row locked against the reaper), the access epoch is the one that every entry of the
 *   batch was permitted under (null: whatever it is), and the writer's leases cover the hits. If one of these does not
 *   hold nothing is written, and every entry is judged anew;
 * - `spend`: the hits, from the leases of this writer;
 * - `batch`, `records`: the link of the chain and its records;
 * - what the batch writes besides (`side-writes.ts`);
 * - answers whether it was written, the epoch now, and for each right asked about the cap and the hits used before it.
 *
 * The sum over leases is exact for whoever asks one after the other: each statement sees every spend committed before it
 * began. Rows that hold arrays travel as text literals: flat arrays with slices were 15 % slower.
 */
const writeSql = (besides: string) => `
WITH fence AS MATERIALIZED (
  SELECT w.writer_id FROM log_writer w, access_epoch e
  WHERE w.writer_id = $1 AND w.state = 'live' AND e.value = coalesce($2, e.value) AND NOT EXISTS (
    SELECT 1 FROM unnest($3::uuid[], $4::date[], $5::int[]) AS s(right_id, day, units)
    LEFT JOIN quota_lease l ON l.right_id = s.right_id AND l.day = s.day AND l.writer_id = $1
    WHERE s.units > coalesce(l.granted - l.spent, 0))
  FOR SHARE OF w
), spend AS (
  UPDATE quota_lease l SET spent = l.spent + s.units
  FROM fence, unnest($3::uuid[], $4::date[], $5::int[]) AS s(right_id, day, units)
  WHERE s.units > 0 AND l.right_id = s.right_id AND l.day = s.day AND l.writer_id = $1
  RETURNING 1
), batch AS (
  INSERT INTO log_batch (writer_id, batch_no, month, n, prev_hash, hash, leaves)
  SELECT $1, $6, $7, $8, $9, $10, $11 FROM fence
  RETURNING 1
), records AS (
  INSERT INTO access_record (month, writer_id, batch_no, pos, at, kind, institution_id, right_id, credential_id,
    officer_ref, case_ref, method, purpose, day, peer, nik_key, nik_tag, nik_sealed, elements, results, outcome, charged,
    n, request_id, salt, minor)
  SELECT $7, $1, $6, r.pos, r.at, r.kind, r.institution_id, r.right_id, r.credential_id, r.officer_ref, r.case_ref,
    r.method, r.purpose, r.day, r.peer, r.nik_key, r.nik_tag, r.nik_sealed, r.elements::int[], r.results::smallint[],
    r.outcome, r.charged, r.n, r.request_id, r.salt, r.minor
  FROM fence, unnest($12::smallint[], $13::timestamptz[], $14::text[], $15::uuid[], $16::uuid[], $17::uuid[],
    $18::text[], $19::text[], $20::text[], $21::text[], $22::date[], $23::text[], $24::int[], $25::bytea[],
    $26::bytea[], $27::text[], $28::text[], $29::text[], $30::smallint[], $31::int[], $32::uuid[], $33::bytea[],
    $34::boolean[])
    AS r(pos, at, kind, institution_id, right_id, credential_id, officer_ref, case_ref, method, purpose, day, peer,
    nik_key, nik_tag, nik_sealed, elements, results, outcome, charged, n, request_id, salt, minor)
)${besides}
SELECT (SELECT count(*) FROM batch), e.value, (
  SELECT string_agg(coalesce(d.cap, -1) || ':' || coalesce(used.spent, 0), ',' ORDER BY s.i)
  FROM unnest($3::uuid[], $4::date[]) WITH ORDINALITY AS s(right_id, day, i)
  LEFT JOIN quota_day d ON d.right_id = s.right_id AND d.day = s.day
  LEFT JOIN LATERAL (
    SELECT sum(l.spent) AS spent FROM quota_lease l WHERE l.right_id = s.right_id AND l.day = s.day
  ) used ON true)
FROM access_epoch e`;

/** Parameters of the statement before those of side writes. */
const PARAMETERS = 34;

/** The statement of a batch without side writes, which is nearly every one: those that have none pay nothing for them. */
export const writeBatchSql = writeSql('');

/** A statement ready to be run: named, so that each mixture of side writes is planned once. */
export interface BatchStatement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

/** The statement that writes a batch, with whatever it writes besides. */
export function batchStatement(
  batch: Batch,
  epoch: string | null,
  spends: readonly Spend[],
  writes: SideWrites,
): BatchStatement {
  const values = writeBatchValues(batch, epoch, spends);
  const { name, sql, values: more } = sidePart(writes, PARAMETERS);
  if (name === '') return { name: 'write-batch', text: writeBatchSql, values };
  return { name: `write-batch${name}`, text: writeSql(sql), values: [...values, ...more] };
}

/** The parameters of {@link writeBatchSql}, in its order. */
export function writeBatchValues(batch: Batch, epoch: string | null, spends: readonly Spend[]): unknown[] {
  const { end, records } = batch;
  const column = <Key extends keyof AccessRecord>(key: Key) => records.map((record) => record[key]);
  const hexColumn = (key: 'nikTag' | 'nikSealed' | 'salt') =>
    records.map((r) => (r[key] === null ? null : `\\x${r[key]}`));
  return [
    end.writerId,
    epoch,
    spends.map((spend) => spend.rightId),
    spends.map((spend) => spend.day),
    spends.map((spend) => spend.units),
    end.batchNo,
    batch.month,
    records.length,
    end.previous,
    batch.hash,
    batch.leaves,
    column('pos'),
    records.map((record) => new Date(record.at).toISOString()),
    column('kind'),
    column('institutionId'),
    column('rightId'),
    column('credentialId'),
    column('officerRef'),
    column('caseRef'),
    column('method'),
    column('purpose'),
    column('day'),
    column('peer'),
    column('nikKey'),
    hexColumn('nikTag'),
    hexColumn('nikSealed'),
    records.map((record) => `{${record.elements.join(',')}}`),
    records.map((record) => `{${record.results.join(',')}}`),
    column('outcome'),
    column('charged'),
    column('n'),
    column('requestId'),
    hexColumn('salt'),
    column('minor'),
  ];
}

/** What the statement answered. */
export interface Written {
  readonly written: boolean;
  readonly epoch: string;
  /** Beside each spend: the day's cap (undefined before its first lease) and the hits used before this batch. */
  readonly quotas: readonly { readonly cap: number | undefined; readonly used: number }[];
}

/** Reads the statement's one row of text columns. */
export function readWritten(row: unknown[] | undefined): Written {
  const [written, epoch, quotas] = (row ?? []) as (string | null | undefined)[];
  return {
    written: written === '1',
    epoch: epoch ?? '',
    quotas: (quotas ?? '')
      .split(',')
      .filter((text) => text !== '')
      .map((text) => {
        const [cap = '-1', used = '0'] = text.split(':');
        return { cap: cap === '-1' ? undefined : Number(cap), used: Number(used) };
      }),
  };
}
