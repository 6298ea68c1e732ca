import { type Bytes, fromBase64 } from './bytes.ts';
import { HASH_BYTES } from './hash.ts';

/** A receipt whose parts can be read; that they are true is yet to be checked (docs/log.md). */
export interface Receipt {
  readonly id: string;
  readonly leafIndex: number;
  readonly treeSize: number;
  /** The canonical text: what was hashed, byte for byte. */
  readonly record: string;
  readonly inclusionProof: readonly Bytes[];
  readonly checkpoint: string;
}

/** Reads a receipt; undefined when it is not in its form. */
export function readReceipt(input: unknown): Receipt | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const { id, leafIndex, treeSize, record, inclusionProof, checkpoint } = input as Record<string, unknown>;
  if (!isText(id) || !isText(record) || !isText(checkpoint)) return undefined;
  if (!isCount(leafIndex) || !isCount(treeSize) || !Array.isArray(inclusionProof)) return undefined;
  const hashes = inclusionProof.map((hash) => (isText(hash) ? fromBase64(hash) : undefined));
  if (!hashes.every((hash) => hash?.length === HASH_BYTES)) return undefined;
  return { id, leafIndex, treeSize, record, inclusionProof: hashes as Bytes[], checkpoint };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.isWellFormed();
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
