import { createPublicKey, hash, type KeyObject } from 'node:crypto';
import { Fault } from '../../kernel/index.ts';
import { isKeyName } from './note.ts';
import { readBase64 } from './read-text.ts';
import type { Refused } from './refusals.ts';

/** What a key signs, as the byte of C2SP signed-note: a note as it is, or a checkpoint with the time (a witness). */
export const noteKeyKinds = { note: 1, cosignature: 4 } as const;
export type NoteKeyKind = keyof typeof noteKeyKinds;

const RAW_BYTES = 32;

/** A public Ed25519 key with what it signs as. A note names it by name and id. */
export interface NoteKey {
  readonly name: string;
  readonly kind: NoteKeyKind;
  /** 8 lower-case hex digits: the first 4 bytes of SHA-256(name || 0x0A || kind || key). */
  readonly id: string;
  readonly publicKey: KeyObject;
}

/** Names a public key (the public part of a private one); a fault when it is not Ed25519 or the name cannot be one. */
export function noteKey(name: string, kind: NoteKeyKind, key: KeyObject): NoteKey {
  if (!isKeyName(name)) throw new Fault('invalid_input', 'A key name has no spaces and no plus.', { field: 'name' });
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  if (publicKey.asymmetricKeyType !== 'ed25519') {
    throw new Fault('invalid_input', 'A key for notes is an Ed25519 key.', { field: 'key' });
  }
  return { name, kind, id: idOf(name, kind, rawOf(publicKey)), publicKey };
}

/** The text by which a key is told to those who verify: `name+id+base64(kind || key)`. */
export function formatNoteKey({ name, kind, id, publicKey }: NoteKey): string {
  const material = Buffer.concat([Buffer.of(noteKeyKinds[kind]), rawOf(publicKey)]);
  return `${name}+${id}+${material.toString('base64')}`;
}

/** Reads such a text. The id must fit the key: a mistyped one would make every signature an unknown one. */
export function parseNoteKey(text: string): NoteKey | Refused {
  const [, name = '', id = '', base64 = ''] = /^([^+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) ?? [];
  const material = readBase64(base64);
  if (!isKeyName(name) || material === undefined || material.length === 0) return { refusal: 'key_malformed' };
  const kind = material[0] === noteKeyKinds.note ? 'note' : 'cosignature';
  if (material[0] !== noteKeyKinds[kind]) return { refusal: 'key_unsupported' };
  const raw = material.subarray(1);
  if (raw.length !== RAW_BYTES || idOf(name, kind, raw) !== id) return { refusal: 'key_malformed' };
  const x = raw.toString('base64url');
  return { name, kind, id, publicKey: createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }) };
}

function idOf(name: string, kind: NoteKeyKind, raw: Buffer): string {
  const named = Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(noteKeyKinds[kind]), raw]);
  return hash('sha256', named, 'hex').slice(0, 8);
}

/** The 32 bytes of RFC 8032 section 5.1.5. */
function rawOf(publicKey: KeyObject): Buffer {
  return Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
}
