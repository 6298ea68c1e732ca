import { batchHash, type ChainEnd, monthOf } from './chain.ts';
import { type Group, groupEntries } from './group-entries.ts';
import { hashEntries } from './hash-entries.ts';
import type { KeyRing } from './keys/keys.ts';
import { type Packed, packEntries } from './pack-entries.ts';
import type { Entry } from './record.ts';

/** A batch ready to be written. */
export interface Batch {
  readonly end: ChainEnd;
  readonly month: string;
  readonly entries: readonly Entry[];
  readonly groups: readonly Group[];
  readonly packed: Packed;
  readonly leaves: Buffer;
  readonly hash: Buffer;
}

/** Turns entries into the next batch of a chain: seals NIKs, salts, hashes and links. `now`: real milliseconds. */
export function makeBatch(end: ChainEnd, entries: readonly Entry[], keys: KeyRing, now: number): Batch {
  const month = monthOf(now);
  const seal = keys.keyAt('seal', now);
  const packed = packEntries(entries, { seal, tag: keys.keyAt('tag', now) });
  const groups = groupEntries(entries, seal.keyNo);
  const leaves = hashEntries({ end, month, entries, groups, packed });
  const hash = batchHash(end.previous, end.writerId, end.batchNo, month, leaves);
  return { end, month, entries, groups, packed, leaves, hash };
}
