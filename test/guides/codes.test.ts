import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { outcomes } from '../../src/verification/index.ts';
import { root } from './read-blocks.ts';

const row = /^\| (\d\d|-) \| (\d{3}|-) \| `(\w+)` \| (1|-) \|/gm;

it('the migration guide says of every refusal what it is on /v1', () => {
  const page = readFileSync(path.join(root, 'docs/guides/migration.md'), 'utf8');
  const told = [...page.matchAll(row)].map(([, wire, native, name, hit]) => `${name} ${wire} ${native} ${hit}`);
  const known = Object.entries(outcomes)
    .filter(([name]) => name !== 'verified' && name !== 'values_returned')
    .map(([name, { wire, native, charged }]) => `${name} ${wire ?? '-'} ${native ?? '-'} ${charged ? 1 : '-'}`);
  expect(told.toSorted()).toEqual(known.toSorted());
});
