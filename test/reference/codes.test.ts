import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { feedbackOutcomes } from '../../src/feedback/index.ts';
import { passwordWeaknesses, signInMethods, signInOutcomes } from '../../src/identity/index.ts';
import { faultCodes } from '../../src/kernel/index.ts';

const root = path.join(import.meta.dirname, '..', '..');
const files = ['src', 'apps', 'testing', 'test'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join(folder, file)),
);
const isTest = (file: string) => file.endsWith('.test.ts');
/** Says of every code what becomes of it, and so says nothing about whether it happens. */
const tables = [
  'src/kernel/fault.ts',
  'src/platform/http/problem.ts',
  'src/platform/http/server.test.ts',
  'test/reference/codes.test.ts',
];

/** The text of all files of a kind, without the tables of codes. */
function textOf(kind: (file: string) => boolean): string {
  const chosen = files.filter((file) => kind(file) && !tables.includes(file));
  return chosen.map((file) => readFileSync(path.join(root, file), 'utf8')).join('\n');
}

const program = textOf((file) => !isTest(file) && !file.startsWith('test'));
const tests = textOf(isTest);

/** Those of a list that a text does not hold as a string of their own. */
function missingIn(text: string, codes: readonly string[], before = ''): string[] {
  return codes.filter((code) => !new RegExp(`${before}'${code}'`).test(text));
}

describe('every code that the reference lists can happen, and a test sees it happen', () => {
  it('of faults', () => {
    const codes = Object.keys(faultCodes);
    expect(missingIn(program, codes, 'new Fault\\(\\s*')).toEqual([]);
    expect(missingIn(tests, codes)).toEqual([]);
  });

  it('of data balikan', () => {
    expect(missingIn(program, Object.keys(feedbackOutcomes))).toEqual([]);
    expect(missingIn(tests, Object.keys(feedbackOutcomes))).toEqual([]);
  });

  it('of signing in', () => {
    const codes = [...Object.keys(signInOutcomes), ...Object.keys(passwordWeaknesses), ...signInMethods];
    expect(missingIn(program, codes)).toEqual([]);
    expect(missingIn(tests, codes)).toEqual([]);
  });
});
