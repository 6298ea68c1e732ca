import { createHash, hash } from 'node:crypto';
import { type AccessRecord, canonical } from './record.ts';

export const HASH_BYTES = 32;

/** The hash before a writer's first batch. */
export const GENESIS = Buffer.alloc(HASH_BYTES);

/** Where a chain stands: the writer, the number of its next batch, and the hash of its last. */
export interface ChainEnd {
  readonly writerId: number;
  readonly batchNo: number;
  readonly previous: Buffer;
}

/** A record's leaf: SHA-256(0x00 || canonical text), as RFC 6962 section 2.1 hashes leaves; at once, which is twice as fast. */
export function leafHash(record: AccessRecord): Buffer {
  return hash('sha256', `\0${canonical(record)}`, 'buffer');
}

/** A batch's link: SHA-256 over the link before it, its place and month, and the leaves of its records in order. */
export function batchHash(previous: Buffer, writerId: number, batchNo: number, month: string, leaves: Buffer): Buffer {
  return createHash('sha256').update(previous).update(`${writerId}/${batchNo}/${month}/`).update(leaves).digest();
}

/** The month (`YYYY-MM-01`, UTC) whose partition holds what is written at an instant. */
export function monthOf(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 7)}-01`;
}
