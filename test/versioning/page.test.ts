import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { rules } from './rules.ts';

it('docs/versioning.md lists every rule with its reason, and no other', () => {
  const page = readFileSync(path.join(import.meta.dirname, '..', '..', 'docs', 'versioning.md'), 'utf8');
  const listed = [...page.matchAll(/^\| `(\w+)` \| (.+) \|$/gm)].map(([, rule, because]) => [rule, because]);
  expect(listed).toEqual(Object.entries(rules));
});
