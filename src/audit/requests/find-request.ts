import type { Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { findRecord } from '../receipts/index.ts';
import { type RequestRecord, requestKinds } from './request-record.ts';

/** The request of an id, of one institution; undefined when it made none of it, or when its month was dropped. */
export async function findRequest(sql: Sql, requestId: Uuid, institutionId: Uuid): Promise<RequestRecord | undefined> {
  const record = (await findRecord(sql, requestId, institutionId))?.record;
  const kind = requestKinds.find((one) => one === record?.kind);
  if (!record || !kind) return undefined;
  const { at, method, rightId, credentialId, outcome, elements, peer, charged } = record;
  const ids = { rightId: rightId as Uuid | null, credentialId: credentialId as Uuid | null };
  return { requestId, at: new Date(at), kind, method, ...ids, outcome, elements, peer, charged: charged > 0 };
}
