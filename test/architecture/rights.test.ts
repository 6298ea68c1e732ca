import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isTest } from './judge.ts';

const root = path.join(import.meta.dirname, '..', '..');

/** Files of the program that say a word, without those of the room that it comes from. */
function filesThatSay(word: RegExp): string[] {
  const files = ['src', 'apps'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  );
  return files
    .filter((file) => file.endsWith('.ts') && !isTest(file) && !file.startsWith('src/access/'))
    .filter((file) => word.test(readFileSync(path.join(root, file), 'utf8')))
    .toSorted();
}

test('nothing makes rights but an annex that comes into force', () => {
  expect(filesThatSay(/\bgrantRightIn\b/)).toEqual(['src/agreements/bring-into-force.ts']);
  expect(filesThatSay(/INSERT INTO access_right\b/)).toEqual([]);
});

test('nothing restricts access but the decision on a sanction, and nothing lifts that but its lifting', () => {
  expect(filesThatSay(/\brestrictIn\b/)).toEqual(['src/sanctions/put-into-effect.ts']);
  expect(filesThatSay(/\bputIntoEffect\b/)).toEqual([
    'src/sanctions/decide-sanction.ts',
    'src/sanctions/put-into-effect.ts',
  ]);
  expect(filesThatSay(/\bliftRestrictionsIn\b/)).toEqual(['src/sanctions/lift-sanction.ts']);
  expect(filesThatSay(/(INSERT INTO|UPDATE|DELETE FROM) restriction\b/)).toEqual([]);
});

test('nothing changes what a right allows but an annex and a letter', () => {
  expect(filesThatSay(/\bchangeRightIn\b/)).toEqual([
    'src/agreements/bring-into-force.ts',
    'src/agreements/letters/change-by-letter.ts',
  ]);
});
