import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sceneRules, wholeRules } from '../../apps/rehearsal/index.ts';
import { fillPage } from './fill-page.ts';
import { rehearsalTables, variablesDescribed, variablesFound } from './rehearsal-tables.ts';

const root = path.join(import.meta.dirname, '..', '..');
const page = path.join(root, 'docs', 'rehearsal.md');

describe('docs/rehearsal.md', () => {
  // After a change of scenes or rules, renew the page with: npx vitest run test/reference -u
  it('lists every scene, rule and variable', async () => {
    await expect(fillPage(readFileSync(page, 'utf8'), rehearsalTables)).toMatchFileSnapshot(page);
  });

  it('describes the variables that a client finds, neither more nor fewer', () => {
    expect(variablesDescribed).toEqual(variablesFound);
  });

  it('is right about where each rule is written: pages that are there, headings that they have', () => {
    const sources = [...sceneRules, ...wholeRules].map(({ source }) => source).join('; ');
    const cited = [...sources.matchAll(/([\w/-]+\.(?:md|json))(?: "([^"]+)")?/g)];
    expect(cited.length).toBeGreaterThan(10);
    for (const [, file = '', place] of cited) {
      expect(existsSync(path.join(root, file)), file).toBe(true);
      if (place !== undefined) expect(readFileSync(path.join(root, file), 'utf8'), `${file} ${place}`).toContain(place);
    }
  });
});
