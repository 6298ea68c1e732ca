import { describe, expect, it } from 'vitest';
import { type ClerkPair, readPairs } from './read-pairs.ts';

async function pairsIn(...chunks: string[]): Promise<ClerkPair[]> {
  const pairs: ClerkPair[] = [];
  for await (const pair of readPairs(chunks)) pairs.push(pair);
  return pairs;
}

const one = { same: true, registered: 'BUDI', submitted: 'budi', category: '' };

describe('a file of labelled pairs', () => {
  it('has its columns in any order, and others beside them', async () => {
    expect(await pairsIn('label\ta\tb\n1\tBUDI\tbudi\n')).toEqual([one]);
    expect(await pairsIn('b\tclerk\tcategory\ta\tlabel\nbudi\t7\tcase\tBUDI\t1')).toEqual([
      { ...one, category: 'case' },
    ]);
  });

  it('is split at tabs alone: blanks, quotes, carriage returns within and line separators are of the value', async () => {
    const [pair] = await pairsIn('label\ta\tb\n0\t BUDI \t"bu\u2028di\r" \n');
    expect(pair).toEqual({ same: false, registered: ' BUDI ', submitted: '"bu\u2028di\r" ', category: '' });
  });

  it('may end its lines as Windows does, begin with a byte order mark, and arrive in any pieces', async () => {
    const text = '\ufefflabel\ta\tb\r\n1\tBUDI\tbudi\r\n0\t\tANI\r\n';
    const expected = [one, { same: false, registered: null, submitted: 'ANI', category: '' }];
    expect(await pairsIn(text)).toEqual(expected);
    expect(await pairsIn(...text)).toEqual(expected);
  });

  it('may have no pairs', async () => {
    expect(await pairsIn('label\ta\tb\n')).toEqual([]);
  });

  it.each([
    ['', 'Line 1, header: there is none.', 'header'],
    ['label\ta\n', 'Line 1, b: the column is missing.', 'b'],
    ['Label\ta\tb\n', 'Line 1, label: the column is missing.', 'label'],
    ['label\ta\tb\ta\n', 'Line 1, a: the column is named twice.', 'a'],
    ['label\ta\tb\n1\tx\ty\n\n', 'Line 3, columns: 1 columns where the header has 3.', 'columns'],
    ['label\ta\tb\n1\tx\ty\tz\n', 'Line 2, columns: 4 columns where the header has 3.', 'columns'],
    ['label\ta\tb\n1\tx\ty\nyes\tx\ty\n', 'Line 3, label: it is neither 1 nor 0.', 'label'],
    ['label\ta\tb\n 1\tx\ty\n', 'Line 2, label: it is neither 1 nor 0.', 'label'],
    [`label\ta\tb\n${'x'.repeat(1_000_001)}`, 'Line 2 has more than 1000000 characters.', 'line'],
  ])('is refused with line, field and remedy: %#', async (text, message, field) => {
    await expect(pairsIn(text)).rejects.toMatchObject({
      code: 'invalid_input',
      message,
      field,
      remedy: expect.stringMatching(/^\S.+\.$/),
    });
  });
});
