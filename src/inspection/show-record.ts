import { type Place, PUSAT } from '../access/index.ts';
import { makeReceipt, type Receipt } from '../audit/index.ts';
import { Fault, type Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { findRecords } from './find-records.ts';
import type { FoundRecord } from './record-row.ts';
import { spanOfRequest } from './span.ts';

/** One record with its proof. */
export interface ShownRecord extends FoundRecord {
  /** True when its caller was told of an outage, and its hit was taken back by a `void` record. */
  readonly takenBack: boolean;
  /** Null until a checkpoint covers the record, which takes about a second. */
  readonly receipt: Receipt | null;
}

/** The record of a call or act by its id, whoever's it is; throws `not_found`. */
export async function getRecord(sql: Sql, id: Uuid): Promise<FoundRecord> {
  const asked = { way: { by: 'time' }, span: spanOfRequest(id), filter: { request: id }, region: undefined } as const;
  const { records } = await findRecords(sql, { ...asked, limit: 2 });
  const record = records.find(({ kind }) => kind !== 'void');
  if (record) return record;
  throw new Fault('not_found', 'The log has no record of this id.', { field: 'id' });
}

/** Where a record lies: at its institution, at the office of who acted, or with Ditjen Dukcapil. */
export function placeOf({ institution, officer }: FoundRecord): Place {
  return institution ?? { officeCode: officer?.officeCode ?? PUSAT };
}

/** A record with its receipt. */
export async function withReceipt(sql: Sql, record: FoundRecord): Promise<ShownRecord> {
  const id = record.requestId;
  const answer = await makeReceipt(sql, id, record.institution?.institutionId);
  const receipt = answer && answer !== 'pending' && 'receipt' in answer ? answer.receipt : null;
  return { ...record, takenBack: await isTakenBack(sql, id), receipt };
}

async function isTakenBack(sql: Sql, id: Uuid): Promise<boolean> {
  const text = "SELECT 1 FROM access_record WHERE request_id = $1 AND kind = 'void' LIMIT 1";
  return (await sql.query(text, [id])).rows.length > 0;
}
