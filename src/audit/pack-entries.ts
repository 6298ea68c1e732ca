import { randomBytesOf } from '../kernel/index.ts';
import type { LogKey } from './keys/keys.ts';
import type { Entry } from './record.ts';
import { sealNiks } from './seal-niks.ts';
import { tagNiks } from './tag-niks.ts';

/** The binary fields of a batch, one after the other. Tag and seal of a record without a NIK are of no one, and not stored. */
export interface Packed {
  readonly tags: Buffer;
  readonly sealed: Buffer;
  readonly salts: Buffer;
}

/** Bytes of a salt. */
export const SALT_BYTES = 16;

/** Stands where a record has no NIK, so that every record has its place in what is packed. */
const NO_NIK = '0'.repeat(16);

/** Binary fields of all entries at once: one at a time costs three times as much. */
export function packEntries(entries: readonly Entry[], keys: { readonly seal: LogKey; readonly tag: LogKey }): Packed {
  const niks = entries.map(({ nik = NO_NIK }) => nik);
  return {
    tags: tagNiks(keys.tag, niks),
    sealed: sealNiks(keys.seal.bytes, niks),
    salts: randomBytesOf(entries.length * SALT_BYTES),
  };
}
