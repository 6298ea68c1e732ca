import { isSame } from './bytes.ts';
import { checkHistory, checkSignature } from './check-head.ts';
import type { TreeHead } from './consistency.ts';
import { hashLeaf } from './hash.ts';
import { rootByInclusion } from './inclusion.ts';
import { type Checkpoint, parseCheckpoint, parseNote } from './note.ts';
import { no, ok, type ProofStep, rest, type StepName } from './proof-step.ts';
import { type Receipt, readReceipt } from './receipt.ts';
import { readRecord, type ShownRecord, showsWhatWasRecorded } from './record.ts';
import { canCheck } from './signature.ts';
import type { ReadTile } from './tiles.ts';

/** What a proof is checked with. */
export interface ProofParts {
  /** As the server answered it. */
  readonly receipt: unknown;
  /** What the page shows of the record. */
  readonly shown: ShownRecord;
  /** Public keys of the log as texts. Whoever gets them by another way than from the server proves more. */
  readonly keys: readonly string[];
  /** The largest tree that this browser has seen signed. */
  readonly seen: TreeHead | undefined;
  readonly readTile: ReadTile;
}

/** The steps, each with its result, and what the browser has seen from now on. */
export interface CheckedProof {
  readonly steps: readonly ProofStep[];
  readonly seen: TreeHead | undefined;
}

const names: readonly StepName[] = ['receipt', 'record', 'inclusion', 'signature', 'consistency'];

/**
 * Checks in this browser that a record is what the log holds and that the log was only ever added to: RFC 9162 over the
 * public format of docs/log.md. It is written anew, apart from what the server proves with, because a proof that is checked
 * by the code that made it shows less. Every step that can be made is made, so the one that fails says what was changed.
 */
export async function checkProof(parts: ProofParts): Promise<CheckedProof> {
  const { shown, keys, seen, readTile } = parts;
  if (!(await canCheck())) return { steps: names.map((name) => rest(name, 'browser_cannot')), seen };
  const receipt = readReceipt(parts.receipt);
  if (!receipt) return { steps: [no('receipt', 'receipt_malformed'), ...notReached(1)], seen };
  const note = parseNote(receipt.checkpoint);
  const head = note && parseCheckpoint(note.text);
  const signature = await checkSignature(note, head, keys);
  const grown = signature.outcome === 'ok' && head ? await checkHistory(head, seen, readTile) : undefined;
  const steps = [
    receipt.id === shown.requestId ? ok('receipt', 'receipt_read') : no('receipt', 'record_other'),
    checkRecord(receipt, shown),
    await checkInclusion(receipt, head),
    signature,
    grown ?? rest('consistency', 'not_reached'),
  ];
  const isLarger = grown && ['seen_first', 'grown'].includes(grown.detail);
  return { steps, seen: isLarger && head ? { size: head.size, root: head.root } : seen };
}

function notReached(done: number): ProofStep[] {
  return names.slice(done).map((name) => rest(name, 'not_reached'));
}

function checkRecord({ id, record }: Receipt, shown: ShownRecord): ProofStep {
  const recorded = readRecord(record);
  if (!recorded) return no('record', 'record_unreadable');
  if (recorded.requestId !== id) return no('record', 'record_other');
  return showsWhatWasRecorded(shown, recorded) ? ok('record', 'shown_is_recorded') : no('record', 'shown_differs');
}

async function checkInclusion(receipt: Receipt, head: Checkpoint | undefined): Promise<ProofStep> {
  if (!head) return no('inclusion', 'checkpoint_malformed');
  const { leafIndex: index, treeSize: size, inclusionProof: proof, record } = receipt;
  if (size !== head.size) return no('inclusion', 'size_other');
  const root = await rootByInclusion({ index, size, leaf: await hashLeaf(record), proof });
  return root && isSame(root, head.root) ? ok('inclusion', 'in_tree') : no('inclusion', 'not_in_tree');
}
