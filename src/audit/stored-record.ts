import type { AccessRecord } from './record.ts';

/** A record as the statement with {@link recordColumns} answers it: `at` is text, since the driver has no number for it. */
export type RecordRow = AccessRecord & Record<string, unknown>;

/** Columns of `access_record` under the names and in the forms of {@link AccessRecord}. */
export const recordColumns = `
month::text, writer_id AS "writerId", batch_no AS "batchNo", pos,
  (extract(epoch FROM at) * 1000)::bigint::text AS at, kind, institution_id AS "institutionId", right_id AS "rightId",
  credential_id AS "credentialId", officer_ref AS "officerRef", case_ref AS "caseRef", method, purpose, day::text, peer,
  nik_key AS "nikKey", encode(nik_tag, 'hex') AS "nikTag", encode(nik_sealed, 'hex') AS "nikSealed", elements, results,
  outcome, charged, n, request_id AS "requestId", encode(salt, 'hex') AS salt, minor,
  encode(dropped_root, 'hex') AS "droppedRoot"`;

/** The record that a row holds. */
export function readBack(row: RecordRow): AccessRecord {
  return { ...row, at: Number(row.at) };
}

/** Rows by writer and batch, `writer/batch`, in the order that they came. */
export function groupByBatch(rows: readonly RecordRow[]): Map<string, RecordRow[]> {
  const groups = new Map<string, RecordRow[]>();
  for (const row of rows) {
    const key = `${row.writerId}/${row.batchNo}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
