import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { type TableForm, writeTable } from '../../../platform/tables/index.ts';
import { isRefused, openTable } from './index.ts';

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

describe('a workbook', () => {
  test('keeps the name of its sheet as far as a tab may have it', async () => {
    const file = path.join(folder, 'named');
    await pipeline(
      writeTable({ format: 'xlsx', sheet: '[A]&B/2026' }, ['NIK'], inBatches([])),
      createWriteStream(file),
    );
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    expect(await openTable(file)).toMatchObject({ sheet: 'A  B 2026', header: ['NIK'] });
  });
});
