import { type Bytes, fromBase64, joined, toHex, utf8 } from './bytes.ts';
import type { TreeHead } from './consistency.ts';
import { HASH_BYTES, sha256 } from './hash.ts';

/** Text with signatures under it (C2SP signed-note). Nothing in it is true before a signature was verified. */
export interface Note {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

interface NoteSignature {
  readonly name: string;
  /** 8 hex digits. */
  readonly keyId: string;
  readonly signature: Bytes;
}

/** A public Ed25519 key that signs notes. */
export interface NoteKey {
  readonly name: string;
  readonly keyId: string;
  readonly raw: Bytes;
}

/** What a log states of itself (C2SP tlog-checkpoint). */
export interface Checkpoint extends TreeHead {
  readonly origin: string;
}

/** The kind of key that signs notes as they are with Ed25519. */
const NOTE_KIND = 1;
const RAW_BYTES = 32;
const ID_BYTES = 4;

/** Reads a note; undefined when it is none. */
export function parseNote(note: string): Note | undefined {
  const end = note.lastIndexOf('\n\n');
  if (end === -1 || !note.endsWith('\n')) return undefined;
  const signatures = note
    .slice(end + 2, -1)
    .split('\n')
    .map(parseSignature);
  return signatures.every((each) => each !== undefined) ? { text: note.slice(0, end + 1), signatures } : undefined;
}

function parseSignature(line: string): NoteSignature | undefined {
  const [, name = '', base64 = ''] = /^\u2014 ([^\s+]+) (\S+)$/.exec(line) ?? [];
  const bytes = fromBase64(base64);
  if (bytes === undefined || bytes.length <= ID_BYTES) return undefined;
  return { name, keyId: toHex(bytes.slice(0, ID_BYTES)), signature: bytes.slice(ID_BYTES) };
}

/** Reads the text of a checkpoint; undefined when it is none. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [origin = '', digits = '', base64 = ''] = text.split('\n');
  const size = /^[1-9]\d{0,15}$/.test(digits) ? Number(digits) : Number.NaN;
  const root = fromBase64(base64);
  if (origin === '' || !Number.isSafeInteger(size) || root?.length !== HASH_BYTES) return undefined;
  return { origin, size, root };
}

/**
 * Reads a public key as it is told to those who verify, `name+id+base64(kind || key)`; undefined when it is none of a log,
 * or its id is not that of the key.
 */
export async function parseNoteKey(text: string): Promise<NoteKey | undefined> {
  const [, name = '', keyId = '', base64 = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) ?? [];
  const material = fromBase64(base64);
  if (material?.length !== 1 + RAW_BYTES || material[0] !== NOTE_KIND) return undefined;
  const id = toHex(await sha256(joined(utf8(`${name}\n`), material))).slice(0, 2 * ID_BYTES);
  return id === keyId ? { name, keyId, raw: material.slice(1) } : undefined;
}
