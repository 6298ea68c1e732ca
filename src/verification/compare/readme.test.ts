import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type ElementName, getElement } from '../../reference/index.ts';
import { compareElement } from './compare-element.ts';

const page = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => /^\| [A-Z_]+ +\|.*`/.test(line))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );

it('shows an example for every rule', () => {
  expect(rows.length).toBeGreaterThan(75);
});

it.each(rows)('%s: %s and %s give %s: %s', (element = '', registered = '', submitted = '', answer = '') => {
  const compared = compareElement(getElement(element as ElementName), textIn(registered), textIn(submitted) ?? '', 80);
  const text = `${compared.score} ${compared.reason}`;
  expect(compared.match ? `**${text}**` : text).toBe(answer);
});

/** The text between the backticks; null for `null`. */
function textIn(cell: string): string | null {
  return /^`(.*)`$/.exec(cell)?.[1] ?? null;
}
