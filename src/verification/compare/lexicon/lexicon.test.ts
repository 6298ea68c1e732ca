import { describe, expect, it } from 'vitest';
import { countWords, MOST_WORDS } from './count-words.ts';
import { readCounts, writeCounts } from './read-counts.ts';

const times = (count: number, name: string) => Array.from({ length: count }, () => name);

describe("counting the register's words", () => {
  it('takes each word of a name, without titles, degrees and letters of their own, the commonest first', async () => {
    const names = [...times(6, 'H. ALVINO R PRATAMA, S.Pd'), ...times(5, 'ALVANO BIN PRATAMA')];
    expect(await countWords(names)).toEqual([
      ['PRATAMA', 11],
      ['ALVINO', 6],
      ['ALVANO', 5],
    ]);
  });

  it('leaves out what fewer than five bear', async () => {
    expect(await countWords(times(4, 'ALVINO PRATAMA'))).toEqual([]);
  });

  it('keeps no more than the bound', async () => {
    function* many() {
      for (let word = 0; word < MOST_WORDS + 10; word++) {
        const letters = [...word.toString(26)].map((digit) => String.fromCharCode(65 + Number.parseInt(digit, 26)));
        for (let time = 0; time < 5; time++) yield `Q${letters.join('')}X`;
      }
    }
    expect(await countWords(many())).toHaveLength(MOST_WORDS);
  });
});

describe('a file of counted words', () => {
  it('is read as it is written', async () => {
    const counted = [['PRATAMA', 11] as const, ['ALVINO', 6] as const];
    const lines = [...writeCounts(counted)];
    expect(lines).toEqual(['token\tcount', 'PRATAMA\t11', 'ALVINO\t6']);
    expect(await readCounts([lines.join('\r\n')])).toEqual(counted);
  });

  it('has its words as names are read', async () => {
    expect(await readCounts(["token\tcount\nMa'ruf\t7\nAL-FATIH\t9\n"])).toEqual([
      ['MARUF', 7],
      ['AL', 9],
      ['FATIH', 9],
    ]);
  });

  it.each([
    ['token\tcount\nANI\tmany\n', 'Line 2, count: it is no whole number.'],
    ['token\tcount\nANI\t-1\n', 'Line 2, count: it is no whole number.'],
    ['token\tcount\n\t5\n', 'Line 2, token: it is empty.'],
    ['word\tcount\nANI\t5\n', 'Line 1, token: the column is missing.'],
  ])('is refused with its line: %#', async (text, message) => {
    await expect(readCounts([text])).rejects.toMatchObject({ code: 'invalid_input', message });
  });
});
