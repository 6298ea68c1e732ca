import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { connectionMoves } from './model.ts';

const page = readFileSync(path.join(import.meta.dirname, 'README.md'), 'utf8');

it('the page shows the moves as they are', () => {
  const shown = page.split('\n').filter((line) => line.startsWith('| `'));
  const moves = Object.entries(connectionMoves).map(
    ([move, { from, to, event }]) => `| \`${move}\` | ${from.join(', ')} | ${to} | \`${event}\` |`,
  );
  expect(shown).toEqual(moves);
});
