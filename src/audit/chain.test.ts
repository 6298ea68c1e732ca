import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchHash, GENESIS, leafHash, monthOf } from './chain.ts';
import { type AccessRecord, canonical } from './record.ts';

/** A record with every field set to a value of its own. */
const full: AccessRecord = {
  month: '2021-11-01',
  writerId: 12,
  batchNo: 34,
  pos: 5,
  at: 1_637_204_400_123,
  kind: 'verification',
  institutionId: '017d3000-0000-7000-8000-000000000001',
  rightId: '017d3000-0000-7000-8000-000000000002',
  credentialId: '017d3000-0000-7000-8000-000000000003',
  officerRef: 'loket 3',
  caseRef: 'IGD "7"',
  method: 'CALL_VERIFY',
  purpose: 'public_service',
  day: '2021-11-18',
  peer: '127.0.0.1',
  nikKey: 2,
  nikTag: '00ff',
  nikSealed: 'a1b2c3',
  elements: [1, 4],
  results: [1, 0],
  outcome: 'verified',
  charged: 1,
  n: 1,
  requestId: '017d3000-0000-7000-8000-000000000004',
  salt: '000102030405060708090a0b0c0d0e0f',
  minor: false,
};

/** The same record as anybody would write it down from the form's description. */
const fullText =
  '[1,"2021-11-01",12,34,5,1637204400123,"verification","017d3000-0000-7000-8000-000000000001",' +
  '"017d3000-0000-7000-8000-000000000002","017d3000-0000-7000-8000-000000000003","loket 3","IGD \\"7\\"",' +
  '"CALL_VERIFY","public_service","2021-11-18","127.0.0.1",2,"00ff","a1b2c3",[1,4],[1,0],"verified",1,1,' +
  '"017d3000-0000-7000-8000-000000000004","000102030405060708090a0b0c0d0e0f"]';

/** `printf '\0%s' "$text" | sha256sum` of the text above. */
const fullLeaf = 'de3a7cbf463430e5c72923d7107b2d40f602850354fb3d582d56887cc60de1f3';

/** SHA-256 over 32 zero bytes, the text `12/34/2021-11-01/` and the leaf above. */
const fullBatch = 'f25cf600450c8a9bb0bf308b60e534289394b973e647f27ab77b2d9a0646c8b3';

const sha256 = (...parts: (Buffer | string)[]) =>
  createHash('sha256')
    .update(Buffer.concat(parts.map((part) => Buffer.from(part))))
    .digest();

describe('the canonical form', () => {
  it('is one JSON array: version, then the fields in the order of the table', () => {
    expect(canonical(full)).toBe(fullText);
  });

  it('of a minor is version 2 and ends with the mark, so that the log of before stays what it was', () => {
    const marked = { ...full, minor: true };
    expect(canonical(marked)).toBe(fullText.replace('[1,', '[2,').replace(/\]$/, ',true]'));
    // By `printf '\0%s' "$text" | sha256sum`.
    expect(leafHash(marked).toString('hex')).toBe('3008c2042b549d1b15c577d87eafeb7528046240c2135817a0e6204b4e28e174');
  });

  it('of a retention record is version 3 and ends with the mark and the root of what it drops', () => {
    const dropping = { ...full, droppedRoot: 'ab12' };
    expect(canonical(dropping)).toBe(fullText.replace('[1,', '[3,').replace(/\]$/, ',false,"ab12"]'));
    expect(canonical({ ...dropping, minor: true })).toContain(',true,"ab12"]');
    expect(canonical({ ...full, droppedRoot: null })).toBe(fullText);
  });

  it('writes null for what is not known and empty lists as they are', () => {
    const bare = { ...full, institutionId: null, nikKey: null, elements: [], results: [] };
    expect(canonical(bare)).toContain('"verification",null,"017d');
    expect(canonical(bare)).toContain('"127.0.0.1",null,"00ff","a1b2c3",[],[],');
  });

  it('does not depend on the order in which fields were set', () => {
    const reversed = Object.fromEntries(Object.entries(full).reverse()) as unknown as AccessRecord;
    expect(canonical(reversed)).toBe(fullText);
  });

  it.each(Object.keys(full) as (keyof AccessRecord)[])('differs when %s differs', (field) => {
    const value = full[field];
    const other = typeof value === 'number' ? value + 1 : Array.isArray(value) ? [...value, 1] : `${value}0`;
    expect(canonical({ ...full, [field]: other })).not.toBe(fullText);
  });

  it('tells apart texts that are moved from one field to the next', () => {
    const text = fc.string({ unit: fc.constantFrom('"', ',', '\\', 'a'), maxLength: 4 });
    const texts = fc.tuple(text, text);
    fc.assert(
      fc.property(texts, texts, ([officerRef, caseRef], [otherOfficer, otherCase]) => {
        const same = officerRef === otherOfficer && caseRef === otherCase;
        const one = canonical({ ...full, officerRef, caseRef });
        expect(one === canonical({ ...full, officerRef: otherOfficer, caseRef: otherCase })).toBe(same);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the hashes', () => {
  it('a leaf is SHA-256 over a zero byte and the canonical text', () => {
    expect(leafHash(full)).toEqual(sha256(Buffer.of(0), fullText));
    expect(leafHash(full).toString('hex')).toBe(fullLeaf);
  });

  it("a batch's is SHA-256 over the one before, its place and month, and its leaves", () => {
    expect(batchHash(GENESIS, 12, 34, '2021-11-01', leafHash(full)).toString('hex')).toBe(fullBatch);
    const leaves = Buffer.concat([leafHash(full), leafHash({ ...full, pos: 6 })]);
    const previous = Buffer.alloc(32, 9);
    expect(batchHash(previous, 1, 2, '2021-12-01', leaves)).toEqual(sha256(previous, '1/2/2021-12-01/', leaves));
  });

  it('the first batch of a chain follows 32 zero bytes', () => {
    expect(GENESIS).toEqual(Buffer.alloc(32));
  });
});

describe('the month of a batch', () => {
  it.each([
    ['2021-11-18T03:00:00Z', '2021-11-01'],
    ['2021-11-30T23:59:59.999Z', '2021-11-01'],
    ['2021-12-01T00:00:00.000Z', '2021-12-01'],
    ['2022-01-01T06:00:00+07:00', '2021-12-01'],
  ])('of %s is %s, in UTC', (instant, month) => expect(monthOf(Date.parse(instant))).toBe(month));
});
