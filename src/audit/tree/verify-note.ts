import { verify } from 'node:crypto';
import { cosignedMessage } from './cosigned-message.ts';
import { type Note, type NoteSignature, parseNote } from './note.ts';
import type { NoteKey } from './note-key.ts';
import type { Refused } from './refusals.ts';

const SIGNATURE_BYTES = 64;
const TIME_BYTES = 8;

/** A signature that was verified, and whose it is. */
export interface Verified {
  readonly key: NoteKey;
  readonly signature: NoteSignature;
  /** When a witness says it signed: seconds since 1970. Undefined for a signature that has no time. */
  readonly seconds?: number;
}

/** A note that at least one known key has signed. */
export interface VerifiedNote extends Note {
  /** Once for each key, by its last signature. */
  readonly verified: readonly Verified[];
}

/** Reads and verifies a note by the keys that its reader trusts. */
export function verifyNote(input: string | Uint8Array, keys: readonly NoteKey[]): VerifiedNote | Refused {
  const note = parseNote(input);
  if ('refusal' in note) return note;
  const verified = verifySignatures(note.text, note.signatures, keys);
  return 'refusal' in verified ? verified : { ...note, verified };
}

/**
 * Verifies signatures over a text. Those of unknown keys are ignored: logs change keys and have witnesses whom not every
 * reader knows. A known key's signature that does not fit refuses all, since somebody has meddled with it.
 */
export function verifySignatures(
  text: string,
  signatures: readonly NoteSignature[],
  keys: readonly NoteKey[],
): Verified[] | Refused {
  const verified = new Map<NoteKey, Verified>();
  for (const signature of signatures) {
    const key = keys.find(({ name, id }) => name === signature.name && id === signature.keyId);
    if (key === undefined) continue;
    const one = verifyOne(text, signature, key);
    if (one === undefined) return { refusal: 'signature_wrong' };
    verified.set(key, one);
  }
  return verified.size === 0 ? { refusal: 'signature_missing' } : [...verified.values()];
}

function verifyOne(text: string, signature: NoteSignature, key: NoteKey): Verified | undefined {
  const bytes = signature.signature;
  if (key.kind === 'note') {
    const fits = bytes.length === SIGNATURE_BYTES && verify(null, Buffer.from(text), key.publicKey, bytes);
    return fits ? { key, signature } : undefined;
  }
  if (bytes.length !== TIME_BYTES + SIGNATURE_BYTES) return undefined;
  const seconds = Number(bytes.readBigUInt64BE());
  // A time of 0 says nothing of when, and one beyond 2^53 cannot be written back as it was signed.
  if (seconds === 0 || !Number.isSafeInteger(seconds)) return undefined;
  const fits = verify(null, cosignedMessage(text, seconds), key.publicKey, bytes.subarray(TIME_BYTES));
  return fits ? { key, signature, seconds } : undefined;
}
