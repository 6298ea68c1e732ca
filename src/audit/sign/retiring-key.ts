import { rm } from 'node:fs/promises';
import { isFault } from '../../kernel/index.ts';
import { type NoteKey, type NoteSignature, parseNote } from '../tree/index.ts';
import { type LogFiles, readIfThere } from './log-files.ts';
import { parseSigningKey, type SigningKey } from './signing-key.ts';

/** Where a key that no longer signs by itself lies, under its id. */
export function retiredFile({ signer }: LogFiles, id: string): string {
  return signer.replace(/\.pem$/, `-${id}.pem`);
}

/**
 * The key that the current one has replaced, as long as the current one has signed nothing yet: it signs the next
 * checkpoint too, so that whoever knows it alone can follow. Undefined when there is none, or its file is gone.
 */
export async function readRetiringKey(
  files: LogFiles,
  current: NoteKey,
  last: string | undefined,
): Promise<SigningKey | undefined> {
  const own = ownSignatures(last, current);
  if (own.some(({ keyId }) => keyId === current.id)) return undefined;
  for (const { keyId } of own) {
    const key = await readRetired(files, keyId);
    if (key?.key.id === keyId && key.origin === current.name) return key;
  }
  return undefined;
}

/** A file that is gone or spoilt costs holders of the old key their bridge, and must not keep the log from being signed. */
async function readRetired(files: LogFiles, id: string): Promise<SigningKey | undefined> {
  try {
    return parseSigningKey((await readIfThere(retiredFile(files, id))) ?? '');
  } catch (error) {
    if (isFault(error, 'log_key_missing')) return undefined;
    throw error;
  }
}

/** Forgets a key that has signed its last checkpoint, beside the current one: nobody shall sign in its name again. */
export async function forgetRetired(files: LogFiles, current: NoteKey, last: string | undefined): Promise<void> {
  const own = ownSignatures(last, current);
  if (!own.some(({ keyId }) => keyId === current.id)) return;
  for (const { keyId } of own) if (keyId !== current.id) await rm(retiredFile(files, keyId), { force: true });
}

/** The ids of keys of this log that have signed a note and are not among those that it has had. */
export function strangersIn(note: string, current: NoteKey, known: readonly NoteKey[]): readonly string[] {
  const ids = ownSignatures(note, current).map(({ keyId }) => keyId);
  return ids.filter((id) => !known.some((key) => key.name === current.name && key.id === id));
}

/** The signatures of a note in the log's own name; none of its witnesses. */
function ownSignatures(note: string | undefined, { name }: NoteKey): readonly NoteSignature[] {
  const parsed = note === undefined ? undefined : parseNote(note);
  if (parsed === undefined || 'refusal' in parsed) return [];
  return parsed.signatures.filter((signature) => signature.name === name);
}
