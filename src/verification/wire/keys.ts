import { type ElementName, elements } from '../../reference/index.ts';

/** A key of the body that is read; every other key is ignored. `TRESHOLD` is the contract's own spelling. */
export type WireKey = ElementName | 'USER_ID' | 'PASSWORD' | 'IP_USER' | 'TRESHOLD';

/** Other spellings seen in installed clients, in upper case. */
const aliases: readonly (readonly [string, WireKey])[] = [
  ['USERID', 'USER_ID'],
  ['IP_USERS', 'IP_USER'],
  ['IP_ADDRESS', 'IP_USER'],
  ['IPUSER', 'IP_USER'],
  ['THRESHOLD', 'TRESHOLD'],
  ['NOMOR_PROP', 'NO_PROP'],
];

const callerKeys: readonly WireKey[] = ['USER_ID', 'PASSWORD', 'IP_USER', 'TRESHOLD'];
const canonical = [...callerKeys, ...elements.map((element) => element.name)];
const byFolded = new Map<string, WireKey>([...canonical.map((key) => [key, key] as const), ...aliases]);

/** The canonical key of a key as sent, in any case or known spelling; undefined for a key that is not read. */
export function findKey(key: string): WireKey | undefined {
  return byFolded.get(key) ?? byFolded.get(key.toUpperCase());
}
