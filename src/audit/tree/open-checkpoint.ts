import { type Checkpoint, parseCheckpoint } from './checkpoint.ts';
import type { NoteKey } from './note-key.ts';
import type { Refused } from './refusals.ts';
import { type Verified, verifyNote } from './verify-note.ts';

/** Whom a reader of a log's checkpoints trusts. */
export interface CheckpointTrust {
  readonly origin: string;
  /** The log's own keys: more than one while it changes them. One of them must have signed. */
  readonly logKeys: readonly NoteKey[];
  /** Whose cosignatures to look for. */
  readonly witnesses: readonly NoteKey[];
}

/** A checkpoint that its log has signed. */
export interface OpenedCheckpoint extends Checkpoint {
  /** What was signed. */
  readonly text: string;
  /** The witnesses that have signed too, and when. How many are enough is the reader's to say. */
  readonly cosignatures: readonly Verified[];
}

/** Reads and verifies a signed checkpoint. */
export function openCheckpoint(input: string | Uint8Array, trust: CheckpointTrust): OpenedCheckpoint | Refused {
  const note = verifyNote(input, [...trust.logKeys, ...trust.witnesses]);
  if ('refusal' in note) return note;
  if (!note.verified.some(({ key }) => trust.logKeys.includes(key))) return { refusal: 'signature_missing' };
  const checkpoint = parseCheckpoint(note.text);
  if ('refusal' in checkpoint) return checkpoint;
  if (checkpoint.origin !== trust.origin) return { refusal: 'origin_other' };
  const cosignatures = note.verified.filter(({ key }) => trust.witnesses.includes(key));
  return { ...checkpoint, text: note.text, cosignatures };
}
