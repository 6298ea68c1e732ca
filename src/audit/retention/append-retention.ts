import type pg from 'pg';
import { randomBytesOf, uuidV7 } from '../../kernel/index.ts';
import { batchHash, GENESIS, leafHash, monthOf } from '../chain.ts';
import type { AccessRecord } from '../record.ts';
import type { Dropping } from './survey-drop.ts';

/** How retention records end, and what it means. */
export const retentionOutcomes = {
  month_dropped: 'The records of a month were dropped, because their time was over.',
  drop_renewed: 'A month was dropped before; the record that said so goes with the month that it was written in.',
} as const;

export type RetentionOutcome = keyof typeof retentionOutcomes;

/** A dropping with who decided it and why, and how its record ends. */
export interface ToldDropping extends Dropping {
  readonly outcome: RetentionOutcome;
  readonly officer: string;
  readonly reason: string;
}

const insertBatchSql = `
INSERT INTO log_batch (writer_id, batch_no, month, n, prev_hash, hash, leaves) VALUES ($1, 1, $2, $3, $4, $5, $6)`;

const insertRecordSql = `
INSERT INTO access_record (month, writer_id, batch_no, pos, at, kind, officer_ref, case_ref, day, outcome, charged, n,
  request_id, salt, dropped_root)
VALUES ($1, $2, $3, $4, 'epoch'::timestamptz + $5::bigint * interval '1 millisecond', $6, $7, $8, $9, $10, $11, $12, $13,
  decode($14, 'hex'), decode($15, 'hex'))`;

/**
 * Records droppings inside their transaction, as a writer of its own with a chain of one batch, like acts of
 * administration. The log statement does not write these: no other record has such a root. `at`: real milliseconds; `name`
 * says whose writer it was. Answers the writer's number.
 */
export async function appendRetention(
  tx: pg.ClientBase,
  droppings: readonly ToldDropping[],
  { name, at }: { readonly name: string; readonly at: number },
): Promise<number> {
  const opened = await tx.query<{ writer_id: number }>(
    "INSERT INTO log_writer (node, state) VALUES ($1, 'dead') RETURNING writer_id",
    [name],
  );
  const writerId = opened.rows[0]?.writer_id ?? 0;
  const records = droppings.map((dropping, pos) => toRecord(dropping, { writerId, pos, at }));
  const month = monthOf(at);
  const leaves = Buffer.concat(records.map(leafHash));
  const hash = batchHash(GENESIS, writerId, 1, month, leaves);
  await tx.query(insertBatchSql, [writerId, month, records.length, GENESIS, hash, leaves]);
  for (const r of records) {
    const place = [r.month, r.writerId, r.batchNo, r.pos, r.at, r.kind, r.officerRef, r.caseRef, r.day];
    await tx.query(insertRecordSql, [...place, r.outcome, r.charged, r.n, r.requestId, r.salt, r.droppedRoot]);
  }
  return writerId;
}

function toRecord(
  { month, records, root, outcome, officer, reason }: ToldDropping,
  { writerId, pos, at }: Pick<AccessRecord, 'writerId' | 'pos' | 'at'>,
): AccessRecord {
  return {
    month: monthOf(at),
    writerId,
    batchNo: 1,
    pos,
    at,
    kind: 'retention',
    institutionId: null,
    rightId: null,
    credentialId: null,
    officerRef: officer.toWellFormed(),
    caseRef: reason.toWellFormed(),
    method: null,
    purpose: null,
    day: month,
    peer: null,
    nikKey: null,
    nikTag: null,
    nikSealed: null,
    elements: [],
    results: [],
    outcome,
    charged: 0,
    n: records,
    requestId: uuidV7(at),
    salt: randomBytesOf(SALT_BYTES).toString('hex'),
    minor: false,
    droppedRoot: root,
  };
}

const SALT_BYTES = 16;
