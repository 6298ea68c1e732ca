import type { Day, Uuid } from '../kernel/index.ts';
import { plainArray } from '../platform/sql/index.ts';
import { TAG_BYTES } from './keys/keys.ts';
import type { Batch } from './make-batch.ts';
import { SALT_BYTES } from './pack-entries.ts';
import { recordValues } from './record-values.ts';
import { SEALED_BYTES } from './seal-niks.ts';
import { type SideSql, type SideWrites, sidePart } from './side-writes.ts';

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
 * - `batch`, `records`: the link of the chain and its records, in the form of `record-values.ts`;
 * - what the batch writes besides (`side-writes.ts`), which may have a condition of its own for the fence;
 * - answers whether it was written, the epoch now, and for each right asked about the cap and the hits used before it.
 *
 * The sum over leases is exact for whoever asks one after the other: each statement sees every spend committed before it
 * began.
 *
 * Leases and days are looked up one by one: joined, they were read whole for each batch, thousands of them where thousands
 * of institutions ask.
 */
const writeSql = ({ before, condition, after }: SideSql) => `
WITH ${before}fence AS MATERIALIZED (
  SELECT w.writer_id FROM log_writer w, access_epoch e
  WHERE w.writer_id = $1 AND w.state = 'live' AND e.value = coalesce($2, e.value) AND NOT EXISTS (
    SELECT 1 FROM unnest($3::uuid[], $4::date[], $5::int[]) AS s(right_id, day, units)
    WHERE s.units > coalesce((SELECT l.granted - l.spent FROM quota_lease l
      WHERE l.right_id = s.right_id AND l.day = s.day AND l.writer_id = $1), 0))${condition}
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
  SELECT $7, $1, $6, r.pos, 'epoch'::timestamptz + ($32::bigint[])[r.i] * interval '1 millisecond', g.kind,
    g.institution_id, g.right_id, g.credential_id, g.officer_ref, g.case_ref, g.method, g.purpose, g.day, g.peer, g.nik_key,
    CASE WHEN g.nik_key IS NOT NULL THEN substring($34::bytea FROM r.pos * ${TAG_BYTES} + 1 FOR ${TAG_BYTES}) END,
    CASE WHEN g.nik_key IS NOT NULL THEN substring($35::bytea FROM r.pos * ${SEALED_BYTES} + 1 FOR ${SEALED_BYTES}) END,
    g.elements::int[], g.results::smallint[], g.outcome, g.charged, g.n, ($33::uuid[])[r.i],
    substring($36::bytea FROM r.pos * ${SALT_BYTES} + 1 FOR ${SALT_BYTES}), g.minor
  FROM fence, unnest($12::text[], $13::uuid[], $14::uuid[], $15::uuid[], $16::text[], $17::text[], $18::text[],
    $19::text[], $20::date[], $21::text[], $22::int[], $23::text[], $24::text[], $25::text[], $26::smallint[],
    $27::int[], $28::boolean[], $29::int[], $30::int[])
    AS g(kind, institution_id, right_id, credential_id, officer_ref, case_ref, method, purpose, day, peer, nik_key,
    elements, results, outcome, charged, n, minor, size, last),
    LATERAL (SELECT i, ($31::int[])[i] AS pos FROM generate_series(g.last - g.size + 1, g.last) AS i) AS r
)${after}
SELECT (SELECT count(*) FROM batch), e.value, (
  SELECT string_agg(
    coalesce((SELECT d.cap FROM quota_day d WHERE d.right_id = s.right_id AND d.day = s.day), -1) || ':' ||
    coalesce((SELECT sum(l.spent) FROM quota_lease l WHERE l.right_id = s.right_id AND l.day = s.day), 0), ',' ORDER BY s.i)
  FROM unnest($3::uuid[], $4::date[]) WITH ORDINALITY AS s(right_id, day, i))
FROM access_epoch e`;

/** Parameters of the statement before those of side writes. */
const PARAMETERS = 36;

/** The statement of a batch without side writes, which is nearly every one: those that have none pay nothing for them. */
export const writeBatchSql = writeSql({ before: '', condition: '', after: '' });

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
  const { end, packed } = batch;
  return [
    end.writerId,
    epoch,
    plainArray(spends.map((spend) => spend.rightId)),
    plainArray(spends.map((spend) => spend.day)),
    plainArray(spends.map((spend) => spend.units)),
    end.batchNo,
    batch.month,
    batch.entries.length,
    end.previous,
    batch.hash,
    batch.leaves,
    ...recordValues(batch),
    packed.tags,
    packed.sealed,
    packed.salts,
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
