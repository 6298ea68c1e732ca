import { formatCheckpoint, formatNote, signText, type TreeHead } from '../tree/index.ts';
import type { SigningKey } from './signing-key.ts';

/** A checkpoint of a tree as a note, signed by keys of one log: by two while it changes over from one to the other. */
export function signHead(keys: readonly [SigningKey, ...SigningKey[]], { size, root }: TreeHead): string {
  const text = formatCheckpoint({ origin: keys[0].origin, size, root, extensions: [] });
  return formatNote({ text, signatures: keys.map(({ origin, privateKey }) => signText(text, origin, privateKey)) });
}
