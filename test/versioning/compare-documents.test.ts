import { describe, expect, it } from 'vitest';
import { additiveChanges } from './additive-changes.ts';
import { breakingChanges } from './breaking-changes.ts';
import { compareDocuments } from './compare-documents.ts';
import { drop, type Edit, exampleRelease } from './example-release.ts';
import { type Rule, sentenceOf } from './rules.ts';

/** The breaches of a release that differs from the last one by an edit. */
function after(edit: Edit) {
  const next = structuredClone(exampleRelease);
  edit(next);
  return compareDocuments(exampleRelease, next);
}

describe.each(Object.keys(breakingChanges) as Rule[])('%s', (rule) => {
  it.each(breakingChanges[rule])('%s', (_, edit, where) => {
    const breaches = after(edit);
    expect(new Set(breaches.map((breach) => breach.rule))).toEqual(new Set([rule]));
    expect(breaches[0]?.where).toBe(where);
  });
});

describe('what only adds breaks nothing', () => {
  it.each(additiveChanges)('%s', (_, edit) => {
    expect(after(edit)).toEqual([]);
  });
});

it('a breach is told with its reason', () => {
  const sentence = '/v1/me: path_removed, so that a client that calls the address gets 404';
  expect(sentenceOf({ rule: 'path_removed', where: '/v1/me' })).toBe(sentence);
});

it('a document that refers to nothing is told', () => {
  expect(() => after(drop('components schemas Verdict'))).toThrow('There is no #/components/schemas/Verdict.');
});
