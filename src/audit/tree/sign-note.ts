import { type KeyObject, sign } from 'node:crypto';
import { Fault } from '../../kernel/index.ts';
import { cosignedMessage } from './cosigned-message.ts';
import type { NoteSignature } from './note.ts';
import { noteKey } from './note-key.ts';
import { isCount } from './split.ts';

/** Signs the text of a note, its last line's end included, in a log's name (C2SP signed-note, kind 1). */
export function signText(text: string, name: string, privateKey: KeyObject): NoteSignature {
  const key = noteKey(name, 'note', privateKey);
  return { name, keyId: key.id, signature: sign(null, Buffer.from(text), privateKey) };
}

/**
 * Signs the text of a checkpoint as a witness (C2SP tlog-cosignature, kind 4): that it is the largest tree of the log seen
 * by `seconds` since 1970, and consistent with all before.
 */
export function cosignText(text: string, name: string, privateKey: KeyObject, seconds: number): NoteSignature {
  const key = noteKey(name, 'cosignature', privateKey);
  if (!isCount(seconds)) throw new Fault('invalid_input', 'A cosignature has a time in whole seconds.');
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(seconds));
  const signature = sign(null, cosignedMessage(text, seconds), privateKey);
  return { name, keyId: key.id, signature: Buffer.concat([time, signature]) };
}
