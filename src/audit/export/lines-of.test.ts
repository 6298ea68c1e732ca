import { expect, it } from 'vitest';
import { linesOf } from './lines-of.ts';

async function linesIn(...pieces: string[]): Promise<string[]> {
  async function* all() {
    yield* pieces;
  }
  const found: string[] = [];
  for await (const line of linesOf(all())) found.push(line);
  return found;
}

it.each([
  [['a\nb\n'], ['a', 'b']],
  [
    ['a', 'b\n', '\nc'],
    ['ab', '', 'c'],
  ],
  [['a\u2028b\rc\n'], ['a\u2028b\rc']],
  [[], []],
])('%j has the lines %j', async (pieces, lines) => {
  expect(await linesIn(...pieces)).toEqual(lines);
});
