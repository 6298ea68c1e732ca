import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { MOST_SHEET_ROWS, writeTable } from './index.ts';

async function* inBatches(rows: readonly (readonly string[])[]) {
  for (let at = 0; at < rows.length; at += 3) yield rows.slice(at, at + 3);
}

describe('a CSV opens well in a spreadsheet program', () => {
  test('with byte order mark, CRLF, the delimiter of the file, and no formula', async () => {
    const rows = inBatches([['=HYPERLINK("x")', '-1', 'A;B', '+62', '@x', '\tx', 'SITI']]);
    const bytes = await buffer(
      writeTable({ format: 'csv', delimiter: ';' }, ['a', 'b', 'c', 'd', 'e', 'f', 'g'], rows),
    );
    expect(bytes.toString('utf8')).toBe(
      '\ufeffa;b;c;d;e;f;g\r\n"\'=HYPERLINK(""x"")";\'-1;"A;B";\'+62;\'@x;\'\tx;SITI\r\n',
    );
  });
});

describe('a workbook', () => {
  test('is the same bytes for the same rows', async () => {
    const once = () => buffer(writeTable({ format: 'xlsx', sheet: 'Gagal' }, ['NIK'], inBatches([['1'], ['2']])));
    expect((await once()).equals(await once())).toBe(true);
  });

  test('has no more rows than a sheet', async () => {
    const batch = Array.from({ length: 100_000 }, () => ['']);
    const rows = Readable.from(Array.from({ length: 11 }, () => batch));
    const writing = buffer(writeTable({ format: 'xlsx' }, ['NIK'], rows));
    await expect(writing).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining(`${MOST_SHEET_ROWS}`),
    });
  });
});

test.each(['csv', 'xlsx'] as const)(
  '%s: a source that fails fails the writing, and ends when nobody reads on',
  async (format) => {
    async function* failing() {
      yield [['1']];
      throw new RangeError('lost');
    }
    await expect(buffer(writeTable({ format }, ['NIK'], failing()))).rejects.toThrow('lost');

    let isEnded = false;
    async function* endless() {
      try {
        for (;;) yield Array.from({ length: 2_000 }, (_, at) => [`${at}`.repeat(50)]);
      } finally {
        isEnded = true;
      }
    }
    let length = 0;
    for await (const piece of writeTable({ format }, ['NIK'], endless())) {
      length += piece.length;
      if (length > 300_000) break;
    }
    await expect.poll(() => isEnded).toBe(true);
  },
);
