import { type NoteKey, parseNoteKey } from '../tree/index.ts';

/** Somebody who watches that the log only grows, and says so with a signature (C2SP tlog-witness). */
export interface Witness {
  readonly key: NoteKey;
  /** Prefix of its address, without a slash at the end. */
  readonly url: string;
}

/** Reads `KEY=URL`, the key as witnesses tell it (`NAME+ID+KEY`); undefined when it is none. */
export function parseWitness(text: string): Witness | undefined {
  const [, vkey = '', url = ''] = /^(\S+\+[0-9a-f]{8}\+\S+?={0,2})=(https?:\/\/\S+?)\/?$/.exec(text) ?? [];
  const key = parseNoteKey(vkey);
  if ('refusal' in key || key.kind !== 'cosignature' || !URL.canParse(url)) return undefined;
  return { key, url };
}
