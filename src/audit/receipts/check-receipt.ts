import { hashLeaf, type NoteKey, parseCheckpoint, verifyInclusion, verifyNote } from '../tree/index.ts';
import type { Receipt } from './make-receipt.ts';

/** What is wrong with a receipt; undefined when it proves what it says. */
export type ReceiptProblem =
  | 'receipt_malformed'
  | 'signature_wrong'
  | 'size_other'
  | 'record_other'
  | 'record_not_included';

/** Checks a receipt by the log's public keys alone: signature, size, the record's id, and its place in the tree. */
export function checkReceipt(input: unknown, keys: readonly NoteKey[]): ReceiptProblem | undefined {
  if (!isReceipt(input)) return 'receipt_malformed';
  const note = verifyNote(input.checkpoint, keys);
  if ('refusal' in note) return 'signature_wrong';
  const head = parseCheckpoint(note.text);
  if ('refusal' in head || head.size !== input.treeSize) return 'size_other';
  if (!hasId(input.record, input.id)) return 'record_other';
  const proof = input.inclusionProof.map((hash) => Buffer.from(hash, 'base64'));
  const leaf = hashLeaf(Buffer.from(input.record));
  const included = verifyInclusion({ index: input.leafIndex, size: input.treeSize, leaf, proof }, head.root);
  return included ? undefined : 'record_not_included';
}

function isReceipt(input: unknown): input is Receipt {
  if (typeof input !== 'object' || input === null) return false;
  const { id, leafIndex, treeSize, record, inclusionProof, checkpoint } = input as Record<string, unknown>;
  const texts = [id, record, checkpoint].every((each) => typeof each === 'string');
  const numbers = [leafIndex, treeSize].every((each) => Number.isSafeInteger(each));
  return texts && numbers && Array.isArray(inclusionProof) && inclusionProof.every((each) => typeof each === 'string');
}

/** Where the request's id stands in the canonical text. */
const ID_PLACE = 24;

function hasId(record: string, id: string): boolean {
  try {
    const fields: unknown = JSON.parse(record);
    return Array.isArray(fields) && fields[ID_PLACE] === id;
  } catch {
    return false;
  }
}
