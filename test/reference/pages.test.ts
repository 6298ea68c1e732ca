import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordKinds } from '../../src/audit/index.ts';
import { fillPage } from './fill-page.ts';
import { pages } from './pages.ts';

const folder = path.join(import.meta.dirname, '..', '..', 'docs', 'reference');
const textOf = (page: string) => readFileSync(path.join(folder, page), 'utf8');

describe('the reference', () => {
  // After a change of a table, renew the pages with: npx vitest run test/reference -u
  it.each(Object.entries(pages))('%s shows what the code holds, neither more nor less', async (page, tables) => {
    await expect(fillPage(textOf(page), tables)).toMatchFileSnapshot(path.join(folder, page));
  });

  it('has no page that nobody compares', () => {
    // Written by hand, so that whoever changes an act says so twice: permissions.test.ts compares it.
    expect(readdirSync(folder).toSorted()).toEqual([...Object.keys(pages), 'permissions.md'].toSorted());
  });

  it('describes every kind of record, and no other', () => {
    const [, section = ''] = textOf('audit-events.md').split('## Kinds of records');
    const told = [...(section.split('\n## ')[0] ?? '').matchAll(/^\| `(\w+)`/gm)].map(([, kind]) => kind);
    expect(told).toEqual([...recordKinds]);
  });
});

describe('filling a page', () => {
  const page = 'Words.\n\n<!-- begin a -->\nold\n<!-- end a -->\n\nMore words.\n';

  it('renews what stands between markers and keeps the words around', () => {
    const filled = fillPage(page, { a: '| new |' });
    expect(filled).toBe('Words.\n\n<!-- begin a -->\n\n| new |\n\n<!-- end a -->\n\nMore words.\n');
    expect(fillPage(filled, { a: '| new |' })).toBe(filled);
  });

  it.each([
    ['a table without a place', { a: '', b: '' }],
    ['a place without a table', {}],
  ])('refuses %s', (_, tables) => {
    expect(() => fillPage(page, tables)).toThrow(expect.objectContaining({ code: 'not_found' }));
  });
});
