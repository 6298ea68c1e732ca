import { randomBytesOf } from '../kernel/index.ts';
import { batchHash, leavesOf, monthOf } from './chain.ts';
import { type KeyRing, tagOf } from './keys.ts';
import type { AccessRecord, Entry } from './record.ts';
import { SEALED_BYTES, sealNiks } from './seal-niks.ts';

/** Where a chain stands: the writer, the number of its next batch, and the hash of its last. */
export interface ChainEnd {
  readonly writerId: number;
  readonly batchNo: number;
  readonly previous: Buffer;
}

/** A batch ready to be written. */
export interface Batch {
  readonly end: ChainEnd;
  readonly month: string;
  readonly records: readonly AccessRecord[];
  readonly packed: Packed;
  readonly leaves: Buffer;
  readonly hash: Buffer;
}

/** The binary fields of a batch, one after the other; those of a record without a NIK are zeros, and not stored. */
export interface Packed {
  readonly tags: Buffer;
  readonly sealed: Buffer;
  readonly salts: Buffer;
}

/** Bytes of a tag and of a salt. */
export const TAG_BYTES = 16;
export const SALT_BYTES = 16;

/** Turns entries into the next batch of a chain: seals NIKs, salts, hashes and links. `now`: real milliseconds. */
export function makeBatch(end: ChainEnd, entries: readonly Entry[], keys: KeyRing, now: number): Batch {
  const month = monthOf(now);
  const { packed, nikKey } = pack(entries, keys, now);
  const hex = {
    tags: packed.tags.toString('hex'),
    sealed: packed.sealed.toString('hex'),
    salts: packed.salts.toString('hex'),
  };
  const cut = (from: keyof Packed, bytes: number, pos: number) =>
    hex[from].slice(2 * bytes * pos, 2 * bytes * (pos + 1));
  const records = entries.map((entry, pos) => {
    const isAbout = entry.nik !== undefined;
    return toRecord(entry, {
      month,
      end,
      pos,
      nikKey: isAbout ? nikKey : null,
      nikTag: isAbout ? cut('tags', TAG_BYTES, pos) : null,
      nikSealed: isAbout ? cut('sealed', SEALED_BYTES, pos) : null,
      salt: cut('salts', SALT_BYTES, pos),
    });
  });
  const leaves = leavesOf(records);
  const hash = batchHash(end.previous, end.writerId, end.batchNo, month, leaves);
  return { end, month, records, packed, leaves, hash };
}

/** Stands where a record has no NIK, so that every record has its place in what is packed. */
const NO_NIK = '0'.repeat(16);

/** Binary fields of all entries at once, by the keys of the batch's instant: one at a time costs three times as much. */
function pack(entries: readonly Entry[], keys: KeyRing, now: number) {
  const sealKey = keys.keyAt('seal', now);
  const tagKey = keys.keyAt('tag', now);
  const tags = Buffer.alloc(entries.length * TAG_BYTES);
  entries.forEach(({ nik }, pos) => {
    if (nik !== undefined) tagOf(tagKey, nik).copy(tags, pos * TAG_BYTES);
  });
  const sealed = sealNiks(
    sealKey.bytes,
    entries.map(({ nik = NO_NIK }) => nik),
  );
  return { packed: { tags, sealed, salts: randomBytesOf(entries.length * SALT_BYTES) }, nikKey: sealKey.keyNo };
}

/** Half a surrogate pair is stored as U+FFFD, so it is hashed as that too: the record must fit its hash ever after. */
function wellFormed(text: string | undefined): string | null {
  return text?.toWellFormed() ?? null;
}

/** What a record has from its place in a batch. */
interface Place extends Pick<AccessRecord, 'month' | 'pos' | 'nikKey' | 'nikTag' | 'nikSealed' | 'salt'> {
  readonly end: ChainEnd;
}

/** One literal, not two that are spread into one: objects of one shape are hashed and written three times as fast. */
function toRecord(entry: Entry, { month, end, pos, nikKey, nikTag, nikSealed, salt }: Place): AccessRecord {
  return {
    month,
    writerId: end.writerId,
    batchNo: end.batchNo,
    pos,
    at: entry.at,
    kind: entry.kind,
    institutionId: entry.institutionId ?? null,
    rightId: entry.rightId ?? null,
    credentialId: entry.credentialId ?? null,
    officerRef: wellFormed(entry.officerRef),
    caseRef: wellFormed(entry.caseRef),
    method: entry.method ?? null,
    purpose: entry.purpose ?? null,
    day: entry.day ?? null,
    peer: entry.peer ?? null,
    nikKey,
    nikTag,
    nikSealed,
    elements: entry.elements ?? NONE,
    results: entry.results ?? NONE,
    outcome: entry.outcome,
    charged: entry.charged ?? 0,
    n: entry.count ?? 1,
    requestId: entry.requestId,
    salt,
    minor: entry.minor ?? false,
  };
}

const NONE: readonly never[] = [];
