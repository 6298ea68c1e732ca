import { readBase64, readText } from './read-text.ts';
import type { Refused } from './refusals.ts';

/** The most bytes that are read of a note, or of an answer with signatures: 16 of the largest kind (5 kB) have room. */
export const MOST_NOTE_BYTES = 262_144;
const MOST_SIGNATURES = 64;
const KEY_ID_BYTES = 4;
const DASH = '\u2014';

/** Text with signatures under it (C2SP signed-note). Nothing in it is true before a signature of a known key was verified. */
export interface Note {
  /** What was signed: lines, each with its end. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** One signature line. Name and id together say which key signed, and how. */
export interface NoteSignature {
  readonly name: string;
  /** 8 lower-case hex digits. */
  readonly keyId: string;
  /** What the key's kind of signature is made of; at least one byte. */
  readonly signature: Buffer;
}

/** Reads a note, with signatures of any kind. Whatever is wrong with it is a refusal, never a fault. */
export function parseNote(input: string | Uint8Array): Note | Refused {
  if (input.length > MOST_NOTE_BYTES) return { refusal: 'too_long' };
  const note = readText(input);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
  if (note === undefined || /[\0-\x09\x0b-\x1f]/.test(note)) return { refusal: 'text_malformed' };
  // The text may have empty lines of its own, so it is the last one that ends it.
  const end = note.lastIndexOf('\n\n');
  if (end === -1) return { refusal: 'note_malformed' };
  const signatures = parseSignatureLines(note.slice(end + 2));
  return 'refusal' in signatures ? signatures : { text: note.slice(0, end + 1), signatures };
}

/** Writes a note. Its text ends with the end of a line, as that of a checkpoint does. */
export function formatNote({ text, signatures }: Note): string {
  return `${text}\n${formatSignatureLines(signatures)}`;
}

/** Reads one or more signature lines, as they stand under a note and as a witness answers them. */
export function parseSignatureLines(text: string): NoteSignature[] | Refused {
  if (!text.endsWith('\n')) return { refusal: 'note_malformed' };
  const lines = text.slice(0, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) return { refusal: 'too_long' };
  const signatures = lines.map(parseSignatureLine).filter((each) => each !== undefined);
  return signatures.length < lines.length ? { refusal: 'signature_malformed' } : signatures;
}

/** Writes signature lines: dash, key name, base64 of key id and signature. */
export function formatSignatureLines(signatures: readonly NoteSignature[]): string {
  const base64 = ({ keyId, signature }: NoteSignature) =>
    Buffer.concat([Buffer.from(keyId, 'hex'), signature]).toString('base64');
  return signatures.map((each) => `${DASH} ${each.name} ${base64(each)}\n`).join('');
}

/** True for what may be the name of a key: something, without space, plus or control character. */
export function isKeyName(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
  return name !== '' && name.isWellFormed() && !/[\p{White_Space}+\0-\x1f]/u.test(name);
}

function parseSignatureLine(line: string): NoteSignature | undefined {
  const [dash, name = '', base64 = '', ...more] = line.split(' ');
  const bytes = readBase64(base64);
  if (dash !== DASH || !isKeyName(name) || more.length > 0) return undefined;
  if (bytes === undefined || bytes.length <= KEY_ID_BYTES) return undefined;
  return { name, keyId: bytes.toString('hex', 0, KEY_ID_BYTES), signature: bytes.subarray(KEY_ID_BYTES) };
}
