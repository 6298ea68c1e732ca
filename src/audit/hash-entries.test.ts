import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personas } from '../../testing/population/index.ts';
import { type Uuid, uuidV7 } from '../kernel/index.ts';
import { leafHash } from './chain.ts';
import { groupEntries } from './group-entries.ts';
import { hashEntries } from './hash-entries.ts';
import { packEntries } from './pack-entries.ts';
import type { AccessRecord, ElementResult, Entry } from './record.ts';

const seal = { keyNo: 7, bytes: randomBytes(32) };
const tag = { keyNo: 1, bytes: randomBytes(32) };
const end = { writerId: 3, batchNo: 9, previous: Buffer.alloc(32) };
const month = '2021-11-01';
const at = Date.parse('2021-11-18T03:00:00Z');

const text = fc.string({ unit: fc.constantFrom('"', ',', '\\', '\ud83c', 'é', 'loket'), maxLength: 3 });
const id = fc.constantFrom<Uuid>(uuidV7(at), uuidV7(at));
const results = fc.array(fc.constantFrom<ElementResult>(0, 1, 2, 4), { maxLength: 3 });

/** Entries that are alike often enough to fall into groups, and differ in any field. */
const entry: fc.Arbitrary<Entry> = fc
  .record(
    {
      institutionId: id,
      officerRef: text,
      caseRef: text,
      nik: fc.constantFrom(personas.maria.nik, personas.karto.nik),
      results,
      minor: fc.boolean(),
      charged: fc.constantFrom(0 as const, 1 as const, -1 as const),
      count: fc.nat(3),
    },
    { requiredKeys: [] },
  )
  .map((some) => ({
    ...some,
    at,
    kind: 'verification',
    outcome: 'verified',
    requestId: uuidV7(at),
    elements: (some.results ?? []).map((_, i) => i),
  }));

/** The record of an entry, field by field, as the database gives it back. */
function recordOf(entry: Entry, pos: number, { tags, sealed, salts }: ReturnType<typeof packEntries>): AccessRecord {
  const hex = (from: Buffer, bytes: number) => from.subarray(pos * bytes, (pos + 1) * bytes).toString('hex');
  const isAbout = entry.nik !== undefined;
  return {
    month,
    writerId: end.writerId,
    batchNo: end.batchNo,
    pos,
    at,
    kind: entry.kind,
    institutionId: entry.institutionId ?? null,
    rightId: null,
    credentialId: null,
    officerRef: entry.officerRef?.toWellFormed() ?? null,
    caseRef: entry.caseRef?.toWellFormed() ?? null,
    method: null,
    purpose: null,
    day: null,
    peer: null,
    nikKey: isAbout ? seal.keyNo : null,
    nikTag: isAbout ? hex(tags, 16) : null,
    nikSealed: isAbout ? hex(sealed, 32) : null,
    elements: entry.elements ?? [],
    results: entry.results ?? [],
    outcome: entry.outcome,
    charged: entry.charged ?? 0,
    n: entry.count ?? 1,
    requestId: entry.requestId,
    salt: hex(salts, 16),
    minor: entry.minor ?? false,
  };
}

describe('the leaves of a batch', () => {
  it('are those of its records, whatever they have in common', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), (entries) => {
        const packed = packEntries(entries, { seal, tag });
        const groups = groupEntries(entries, seal.keyNo);
        const leaves = hashEntries({ end, month, entries, groups, packed });
        const each = entries.map((one, pos) => leafHash(recordOf(one, pos, packed)));
        expect(leaves).toEqual(Buffer.concat(each));
      }),
      { numRuns: 500 },
    );
  });

  it('need one text for what records share, however many they are', () => {
    const like: Entry = {
      at,
      kind: 'verification',
      outcome: 'verified',
      requestId: uuidV7(at),
      results: [1],
      elements: [4],
    };
    const entries: Entry[] = [like, { ...like, results: [0] }, { ...like, requestId: uuidV7(at) }];
    expect(groupEntries(entries, seal.keyNo).map(({ positions }) => positions)).toEqual([[0, 2], [1]]);
  });
});
