import { randomBytes16 } from '../kernel/index.ts';
import { batchHash, leafHash, monthOf } from './chain.ts';
import { type KeyRing, type LogKey, seal, tagOf } from './keys.ts';
import type { AccessRecord, Entry } from './record.ts';

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
  readonly leaves: Buffer;
  readonly hash: Buffer;
}

/** Turns entries into the next batch of a chain: seals NIKs, salts, hashes and links. `now`: real milliseconds. */
export function makeBatch(end: ChainEnd, entries: readonly Entry[], keys: KeyRing, now: number): Batch {
  const month = monthOf(now);
  const niks: NikKeys = { seal: keys.keyAt('seal', now), tag: keys.keyAt('tag', now) };
  const records = entries.map((entry, pos) => toRecord(entry, month, end, pos, niks));
  const leaves = Buffer.concat(records.map(leafHash));
  return { end, month, records, leaves, hash: batchHash(end.previous, end.writerId, end.batchNo, month, leaves) };
}

/** The keys of the batch's instant. */
interface NikKeys {
  readonly seal: LogKey;
  readonly tag: LogKey;
}

/** Half a surrogate pair is stored as U+FFFD, so it is hashed as that too: the record must fit its hash ever after. */
function wellFormed(text: string | undefined): string | null {
  return text?.toWellFormed() ?? null;
}

function toRecord(entry: Entry, month: string, end: ChainEnd, pos: number, keys: NikKeys): AccessRecord {
  const { nik } = entry;
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
    nikKey: nik === undefined ? null : keys.seal.keyNo,
    nikTag: nik === undefined ? null : tagOf(keys.tag, nik).toString('hex'),
    nikSealed: nik === undefined ? null : seal(keys.seal.bytes, nik).toString('hex'),
    elements: entry.elements ?? [],
    results: entry.results ?? [],
    outcome: entry.outcome,
    charged: entry.charged ?? 0,
    n: entry.count ?? 1,
    requestId: entry.requestId,
    salt: randomBytes16().toString('hex'),
    minor: entry.minor ?? false,
  };
}
