import type { Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { canonical } from '../record.ts';
import type { DroppedMonth } from '../retention/index.ts';
import { tilesIn } from '../sequence/index.ts';
import { proveInclusion } from '../tree/index.ts';
import { droppedOf } from './dropped-of.ts';
import { findRecord } from './find-record.ts';

/** The proof that a call was recorded: whoever has the log's public key can check it without asking anybody. */
export interface Receipt {
  readonly id: string;
  /** Place of the record in the log, from 0. */
  readonly leafIndex: number;
  /** Leaves of the tree that the checkpoint signs. */
  readonly treeSize: number;
  /** The record's canonical text; a leaf's hash is SHA-256(0x00 || this text in UTF-8). */
  readonly record: string;
  /** Hashes from the leaf's sibling up to the root (RFC 6962 section 2.1.1), each 32 bytes in base64. */
  readonly inclusionProof: readonly string[];
  /** The signed checkpoint, a C2SP note. */
  readonly checkpoint: string;
}

/**
 * `pending`: it is recorded, and no checkpoint covers it yet. `dropped`: records of the time that the id was made at were
 * dropped, and whether one of them was of this id nobody can say any more.
 */
export type ReceiptAnswer = { readonly receipt: Receipt } | { readonly dropped: DroppedMonth } | 'pending' | undefined;

const lastSql = 'SELECT c.size::text, c.note FROM log_checkpoint c ORDER BY c.size DESC LIMIT 1';

/** Makes the receipt of a request, of that institution alone when one is named; undefined when there is none and was none. */
export async function makeReceipt(sql: Sql, requestId: Uuid, institutionId?: Uuid): Promise<ReceiptAnswer> {
  const found = await findRecord(sql, requestId, institutionId);
  if (!found) {
    const dropped = await droppedOf(sql, requestId);
    return dropped && { dropped };
  }
  const { record, leafIndex } = found;
  const last = (await sql.query<{ size: string; note: string }>(lastSql)).rows[0];
  const treeSize = Number(last?.size ?? 0);
  if (leafIndex === undefined || last === undefined || leafIndex >= treeSize) return 'pending';
  const proof = await proveInclusion(tilesIn(sql), leafIndex, treeSize);
  return {
    receipt: {
      id: requestId,
      leafIndex,
      treeSize,
      record: canonical(record),
      inclusionProof: proof.map((hash) => hash.toString('base64')),
      checkpoint: last.note,
    },
  };
}
