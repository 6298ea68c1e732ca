import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { fileLimits, isRefused, openTable, type TableForm, writeTable } from './index.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'gapura-write-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;

async function* inBatches(rows: readonly (readonly string[])[]) {
  for (let at = 0; at < rows.length; at += 3) yield rows.slice(at, at + 3);
}

/** What `openTable` reads of what was written. */
async function roundTrip(form: TableForm, header: readonly string[], rows: readonly (readonly string[])[]) {
  const file = path.join(folder, `${++files}`);
  await pipeline(writeTable(form, header, inBatches(rows)), createWriteStream(file));
  const table = await openTable(file, form.delimiter ? { delimiter: form.delimiter } : {});
  if (isRefused(table)) return { refusal: table.refusal };
  const found: (readonly string[])[] = [];
  for await (const batch of table.rows()) {
    if (isRefused(batch)) return { refusal: batch.refusal };
    found.push(...batch.map(({ cells, numeric }) => (numeric ? ['numeric'] : cells)));
  }
  return { format: table.format, header: table.header, rows: found };
}

/** Rows with something in them; and no lone half of a character, which no encoding can hold. */
const rowOf = (cell: fc.Arbitrary<string>) =>
  fc.tuple(cell, cell, cell).filter((cells) => cells.some((each) => each.trim() !== ''));
const wellFormed = fc.string({ unit: 'binary', maxLength: 12 }).filter((text) => text.isWellFormed());
const anyText = fc.oneof(wellFormed, fc.stringMatching(/^[ab"',;|_x0041\t\r\n &<>]{0,12}$/));

describe('what is written is read again', () => {
  const header = ['NIK', 'NAMA_LGKP', 'alasan'];
  test('as a workbook, whatever the cells hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rowOf(anyText), { maxLength: 8 }), async (rows) => {
        expect(await roundTrip({ format: 'xlsx' }, header, rows)).toEqual({ format: 'xlsx', header, rows });
      }),
      { numRuns: 150 },
    );
  });

  test('as a CSV, but that formulas get an apostrophe in front', async () => {
    const cell = anyText.filter((text) => !text.includes('\0'));
    await fc.assert(
      fc.asyncProperty(
        fc.array(rowOf(cell), { maxLength: 8 }),
        fc.constantFrom<TableForm['delimiter']>(',', ';', '\t', '|'),
        async (rows, delimiter) => {
          const inert = rows.map((cells) =>
            cells.map((text) => (/^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text)),
          );
          const form: TableForm = delimiter ? { format: 'csv', delimiter } : { format: 'csv' };
          expect(await roundTrip(form, header, rows)).toEqual({ format: 'csv', header, rows: inert });
        },
      ),
      { numRuns: 300 },
    );
  });
});

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

  test('keeps the name of its sheet as far as a tab may have it', async () => {
    const file = path.join(folder, 'named');
    await pipeline(
      writeTable({ format: 'xlsx', sheet: '[A]&B/2026' }, ['NIK'], inBatches([])),
      createWriteStream(file),
    );
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    expect(await openTable(file)).toMatchObject({ sheet: 'A  B 2026', header: ['NIK'] });
  });

  test('has no more rows than a sheet', async () => {
    const batch = Array.from({ length: 100_000 }, () => ['']);
    const rows = Readable.from(Array.from({ length: 11 }, () => batch));
    const writing = buffer(writeTable({ format: 'xlsx' }, ['NIK'], rows));
    await expect(writing).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining(`${fileLimits.sheetRows}`),
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
