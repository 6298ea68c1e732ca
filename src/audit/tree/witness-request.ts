import { HASH_BYTES } from '../chain.ts';
import { MOST_NOTE_BYTES } from './note.ts';
import { readBase64, readCount, readText } from './read-text.ts';
import type { Refused } from './refusals.ts';

/** The most hashes of a proof that a request may have; more than any tree of 2^63 leaves needs. */
const MOST_HASHES = 63;
/** A note of the largest size that is read, and 4 kB for the proof. */
const MOST_BYTES = MOST_NOTE_BYTES + 4_096;

/** What a log asks a witness to cosign (C2SP tlog-witness, `POST <prefix>/add-checkpoint`). */
export interface AddCheckpoint {
  /** The size of the log that the witness has cosigned last; 0 for none, or to be told. */
  readonly oldSize: number;
  /** From the old size to that of the checkpoint; empty from 0. */
  readonly proof: readonly Buffer[];
  /** The signed checkpoint as a note, not yet verified. */
  readonly note: string;
}

/** Writes the body of a request. */
export function formatAddCheckpoint({ oldSize, proof, note }: AddCheckpoint): string {
  return `old ${oldSize}\n${proof.map((hash) => `${hash.toString('base64')}\n`).join('')}\n${note}`;
}

/** Reads the body of a request; the note in it is still to be opened, which the keys of its origin are needed for. */
export function parseAddCheckpoint(input: string | Uint8Array): AddCheckpoint | Refused {
  if (input.length > MOST_BYTES) return { refusal: 'too_long' };
  const body = readText(input);
  if (body === undefined) return { refusal: 'text_malformed' };
  const end = body.indexOf('\n\n');
  const [first = '', ...lines] = body.slice(0, Math.max(0, end)).split('\n');
  const oldSize = first.startsWith('old ') ? readCount(first.slice('old '.length)) : undefined;
  const proof = lines.map(readBase64).filter((hash) => hash?.length === HASH_BYTES);
  if (oldSize === undefined || proof.length < lines.length || lines.length > MOST_HASHES) {
    return { refusal: 'request_malformed' };
  }
  return { oldSize, proof: proof.filter((hash) => hash !== undefined), note: body.slice(end + 2) };
}
