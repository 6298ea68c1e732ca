import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ordinaryRight } from '../../../testing/papers/index.ts';
import { purposes } from '../../access/index.ts';
import type { Day } from '../../kernel/index.ts';
import { elements } from '../../reference/index.ts';
import { type Agreed, frequencies, type GivenAnnex } from './annex.ts';
import { applyDifferences } from './apply-differences.ts';
import { completeAnnex, writeNetwork } from './complete-annex.ts';
import { differences, isSame } from './differences.ts';

const endsOn = '2026-12-31' as Day;
const agreed = (annex: GivenAnnex, until = endsOn): Agreed => ({ endsOn: until, annex: completeAnnex(annex) });

const day = fc.constantFrom('2026-01-01', '2026-06-30', '2026-12-31', '2027-06-30') as fc.Arbitrary<Day>;
const someOf = <T>(...values: readonly T[]) => fc.subarray([...values]);
const key = fc.constantFrom('A', 'B', 'C', 'D');
const right = fc.record({
  key,
  purpose: fc.constantFrom(...purposes),
  elements: fc.subarray(elements.map(({ name }) => name)),
  documents: someOf('ektp' as const, 'family_card' as const),
  networks: someOf('10.1.0.0/16', '10.2.3.4', '2001:DB8::/32'),
  regionScope: someOf('32', '3278'),
  weekdays: someOf(1, 2, 3, 4, 5),
  dailyQuota: fc.nat(),
  threshold: fc.integer({ min: 0, max: 100 }),
  thresholdFloor: fc.option(fc.integer({ min: 0, max: 100 })),
  requiresCase: fc.boolean(),
  validUntil: fc.option(day),
});
const duty = fc.record({ key, kind: fc.string(), format: fc.string(), frequency: fc.constantFrom(...frequencies) });
const byKey = { selector: (one: { key: string }) => one.key, maxLength: 4 };
const version = fc
  .record({ rights: fc.uniqueArray(right, byKey), feedback: fc.uniqueArray(duty, byKey), until: day })
  .map(({ until, ...annex }) => agreed(annex, until));

describe('differences of two versions', () => {
  it('applied to the old one give the new one, whatever both say', () => {
    fc.assert(
      fc.property(version, version, (before, after) => {
        expect(applyDifferences(before, differences(before, after))).toEqual(after);
      }),
    );
  });

  it('are none of a version and itself, and of no other two', () => {
    fc.assert(
      fc.property(version, version, (before, after) => {
        expect(isSame(differences(before, before))).toBe(true);
        expect(isSame(differences(before, after))).toBe(JSON.stringify(before) === JSON.stringify(after));
      }),
    );
  });

  it('survive the database, which keeps them as JSON', () => {
    fc.assert(
      fc.property(version, version, (before, after) => {
        const told = JSON.parse(JSON.stringify(differences(before, after)));
        expect(applyDifferences(before, told)).toEqual(after);
      }),
    );
  });

  it('name what was added, taken away and changed, term by term', () => {
    const duty = { key: 'no_rm', kind: 'nomor rekam medis', format: '6 angka', frequency: 'monthly' } as const;
    const before = agreed({ rights: [ordinaryRight, { ...ordinaryRight, key: 'B' }] });
    const changed = { ...ordinaryRight, elements: ['NIK', 'TGL_LHR'], dailyQuota: 4_000 } as const;
    const after = agreed({ rights: [changed], feedback: [duty] }, '2027-12-31' as Day);
    const found = differences(before, after);
    expect(found).toMatchObject({
      endsOn: { from: endsOn, to: '2027-12-31' },
      rights: { added: [], removed: [{ key: 'B' }] },
      feedback: { added: [duty], removed: [], changed: [] },
    });
    expect(found.rights.changed).toEqual([
      {
        key: 'A',
        changes: expect.arrayContaining([
          { term: 'elements', added: ['TGL_LHR'], removed: ['NAMA_LGKP'] },
          { term: 'dailyQuota', from: 100, to: 4_000 },
        ]),
      },
    ]);
  });
});

it.each([
  ['10.1.2.3', '10.1.2.3/32'],
  ['10.0.0.0/8', '10.0.0.0/8'],
  ['2001:0DB8:0::/32', '2001:db8::/32'],
  ['::1', '::1/128'],
  ['nowhere', 'nowhere'],
])('a network is written as the database writes it: %s', (given, written) => {
  expect(writeNetwork(given)).toBe(written);
});
