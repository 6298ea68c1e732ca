import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { link, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Fault, isFault } from '../../kernel/index.ts';
import { formatNoteKey, isKeyName, type NoteKey, noteKey, parseNoteKey } from '../tree/index.ts';
import { type LogFiles, readIfThere, replaceFile } from './log-files.ts';

/** The key that signs a log's checkpoints, in the name of the log's origin. */
export interface SigningKey {
  readonly origin: string;
  readonly privateKey: KeyObject;
  readonly key: NoteKey;
  /** The file's text that it was read from. */
  readonly text: string;
}

/** Reads the key that signs; undefined when there is none, a fault when its file is not what was written. */
export async function readSigningKey({ signer }: LogFiles): Promise<SigningKey | undefined> {
  const text = await readIfThere(signer);
  return text === undefined ? undefined : parseSigningKey(text);
}

/** Makes a key for a log of this origin. Of two processes that make one at once both end with the same. */
export async function makeSigningKey(files: LogFiles, origin: string): Promise<SigningKey> {
  const made = newSigningKey(origin);
  const beside = `${files.signer}.${made.key.id}`;
  await mkdir(path.dirname(files.signer), { recursive: true, mode: 0o700 });
  await replaceFile(beside, made.text, 0o600);
  try {
    await link(beside, files.signer);
  } catch (error) {
    if ((await readIfThere(files.signer)) === undefined) throw error;
  } finally {
    await rm(beside);
  }
  const key = parseSigningKey((await readIfThere(files.signer)) ?? '');
  await listKey(files, key.key);
  return key;
}

/** A new key, in no file yet. */
export function newSigningKey(origin: string): SigningKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  return parseSigningKey(`origin ${origin}\n${privateKey.export({ type: 'pkcs8', format: 'pem' })}`);
}

/** The public keys that this log has had, the newest last. */
export async function readLogKeys({ keys }: LogFiles): Promise<NoteKey[]> {
  try {
    return readKeys((await readIfThere(keys)) ?? '');
  } catch (error) {
    throw isFault(error, 'invalid_input') ? unreadable('log/keys', error) : error;
  }
}

/** Reads public keys, one a line; a fault when a line is none. */
export function readKeys(text: string): NoteKey[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const key = parseNoteKey(line);
    if (!('refusal' in key)) return key;
    throw new Fault('invalid_input', 'A line is no public key of a log.', { field: 'key', remedy: 'Copy it whole.' });
  });
}

/** Adds a public key to those that this log has had, unless it is there. */
export async function listKey(files: LogFiles, key: NoteKey): Promise<void> {
  const listed = await readLogKeys(files);
  if (listed.some(({ name, id }) => name === key.name && id === key.id)) return;
  await mkdir(path.dirname(files.keys), { recursive: true });
  await replaceFile(files.keys, [...listed, key].map((each) => `${formatNoteKey(each)}\n`).join(''));
}

/** Reads the text of such a file; a fault when it is not what was written. */
export function parseSigningKey(text: string): SigningKey {
  const [, origin = '', pem = ''] = /^origin (\S+)\n(-----BEGIN PRIVATE KEY-----\n[\s\S]+)$/.exec(text) ?? [];
  try {
    const privateKey = createPrivateKey(pem);
    if (isKeyName(origin)) return { origin, privateKey, key: noteKey(origin, 'note', privateKey), text };
  } catch (cause) {
    throw unreadable('secrets/log-signer.pem', cause);
  }
  throw unreadable('secrets/log-signer.pem');
}

function unreadable(file: string, cause?: unknown): Fault {
  const remedy = 'Put it back from the copy that was kept with the master key.';
  return new Fault(
    'log_key_missing',
    `${path.basename(file)} is not what was written.`,
    { field: file, remedy },
    { cause },
  );
}
