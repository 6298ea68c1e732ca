import { expect, it } from 'vitest';
import { listDifferences } from './list-differences.ts';
import type { Differences } from './queries.ts';

const none = { added: [], removed: [], changed: [] };

it('tells each element that came or went by itself, and anything else as it was and is', () => {
  const changes = [
    { term: 'elements', added: ['AGAMA', 'ALAMAT'], removed: ['NO_KK'] },
    { term: 'dailyQuota', from: 100, to: 4_000 },
  ];
  const found = { endsOn: null, rights: { ...none, changed: [{ key: 'A', changes }] }, feedback: none };
  const of = { list: 'rights', of: 'A' };
  expect(listDifferences(found)).toEqual([
    { kind: 'added', ...of, term: 'elements', to: ['AGAMA'] },
    { kind: 'added', ...of, term: 'elements', to: ['ALAMAT'] },
    { kind: 'removed', ...of, term: 'elements', from: ['NO_KK'] },
    { kind: 'changed', ...of, term: 'dailyQuota', from: 100, to: 4_000 },
  ]);
});

it('tells rights and duties that came or went as wholes, after the last day', () => {
  const found = {
    endsOn: { from: '2026-12-31', to: '2027-12-31' },
    rights: { ...none, added: [{ key: 'B' }] },
    feedback: { ...none, removed: [{ key: 'RM' }] },
  } as unknown as Differences;
  expect(listDifferences(found)).toEqual([
    { kind: 'changed', term: 'endsOn', from: '2026-12-31', to: '2027-12-31' },
    { kind: 'added', list: 'rights', of: 'B' },
    { kind: 'removed', list: 'feedback', of: 'RM' },
  ]);
});
