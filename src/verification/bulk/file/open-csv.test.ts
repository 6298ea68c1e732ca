import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, describe, expect, test } from 'vitest';
import { RowSplitter } from './csv/split-rows.ts';
import { type DeclaredTable, fileLimits, isRefused, openTable, type RowBatch } from './index.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'gapura-csv-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;

/** Everything that is read of a file: the table, its rows, and the refusal that ends it. */
async function read(content: string | Buffer, declared: DeclaredTable = {}) {
  const file = path.join(folder, `${++files}`);
  writeFileSync(file, content);
  const table = await openTable(file, declared);
  if (isRefused(table)) return { table: undefined, rows: [], refusal: table.refusal };
  const batches: RowBatch[] = [];
  for await (const batch of table.rows()) batches.push(batch);
  const last = batches.at(-1);
  return {
    table,
    rows: batches.flatMap((batch) => (isRefused(batch) ? [] : batch)),
    refusal: isRefused(last) ? last.refusal : undefined,
  };
}

const cellsOf = async (content: string | Buffer, declared?: DeclaredTable) =>
  (await read(content, declared)).rows.map(({ cells }) => cells);

describe('a CSV is read as it is written', () => {
  test.each([
    [',', 'NIK,NAMA_LGKP\n1,SITI\n2,BUDI\n'],
    [';', 'NIK;NAMA_LGKP\n1;SITI, S.Pd\n2;BUDI, S.H.\n'],
    ['\t', 'NIK\tNAMA_LGKP\n1\tSITI, S.Pd\n2\tBUDI\n'],
    ['|', 'NIK|NAMA_LGKP|ALAMAT\n1|SITI|JL A; B\n2|BUDI|JL C; D\n'],
    [',', 'NIK,NAMA_LGKP,ALAMAT\n1,SITI,"JL A; NO 1; RT 1"\n2,BUDI,"JL B; NO 1; RT 2"\n'],
  ])('the delimiter %j is found', async (delimiter, content) => {
    expect((await read(content)).table?.delimiter).toBe(delimiter);
  });

  test('Excel names the delimiter in a line of its own, which counts as a line', async () => {
    const { table, rows } = await read('sep=;\r\nNIK;NAMA\r\n1;A,B\r\n');
    expect(table).toMatchObject({ delimiter: ';', headerLine: 2, header: ['NIK', 'NAMA'] });
    expect(rows).toEqual([{ line: 3, cells: ['1', 'A,B'] }]);
  });

  test.each(['\n', '\r\n', '\r'])('lines end with %j', async (end) => {
    const { rows } = await read(['NIK,NAMA', '1,SITI', '2,BUDI'].join(end));
    expect(rows).toEqual([
      { line: 2, cells: ['1', 'SITI'] },
      { line: 3, cells: ['2', 'BUDI'] },
    ]);
  });

  test('quotation marks keep delimiters, quotation marks and line breaks, and lines are counted on', async () => {
    const { rows } = await read('NIK,ALAMAT\r\n1,"JL ""A"", 1\r\nRT 1"\r\n\r\n2,"B"\r\n');
    expect(rows).toEqual([
      { line: 2, cells: ['1', 'JL "A", 1\r\nRT 1'] },
      { line: 5, cells: ['2', 'B'] },
    ]);
  });

  test('a quotation mark inside a value is a sign like others, and so is what follows a closing one', async () => {
    expect(await cellsOf('NIK,ALAMAT\n1,JL "A" 1\n2,"JL "A" 1"\n="3",B\n')).toEqual([
      ['1', 'JL "A" 1'],
      ['2', 'JL A" 1"'],
      ['="3"', 'B'],
    ]);
  });

  test('blank lines are left out, short rows filled, long ones told', async () => {
    const { rows } = await read('NIK,NAMA,\n\n,,\n1\n2,A,,\n3,B,C,D\n');
    expect(rows).toEqual([
      { line: 4, cells: ['1', ''] },
      { line: 5, cells: ['2', 'A'] },
      { line: 6, cells: ['3', 'B'], surplus: 2 },
    ]);
  });

  test('batches have at most 2,000 rows, and a table can be read again', async () => {
    const content = `NIK,NAMA\n${'1,SITI\n'.repeat(4_500)}`;
    const { table, rows } = await read(content);
    expect(rows).toHaveLength(4_500);
    const again: number[] = [];
    for await (const batch of table?.rows() ?? []) again.push(isRefused(batch) ? -1 : batch.length);
    expect(again).toEqual([2_000, 2_000, 500]);
  });
});

describe('the encoding is found', () => {
  const text = 'NIK,NAMA_LGKP\n1,JOSÉ “AB”\n2,ANDRÉ\n';
  const wide = Buffer.from(text, 'utf16le');
  const western = Buffer.from(text.replaceAll('É', '\xc9').replace('“', '\x93').replace('”', '\x94'), 'latin1');

  test.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
    ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16le', wide],
    ['utf-16be', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['utf-16be', Buffer.from(wide).swap16()],
    ['windows-1252', western],
  ])('%s', async (encoding, bytes) => {
    const { table, rows } = await read(bytes);
    expect(table).toMatchObject({ encoding, header: ['NIK', 'NAMA_LGKP'] });
    expect(rows.map(({ cells }) => cells[1])).toEqual(['JOSÉ “AB”', 'ANDRÉ']);
  });

  test('by the whole file: its first accent may stand in its last line', async () => {
    const many = 'NIK,NAMA\n'.padEnd(300_000, '1,SITI\n');
    expect((await read(Buffer.from(`${many}1,JOSÉ\n`))).table?.encoding).toBe('utf-8');
    expect((await read(Buffer.from(`${many}1,JOS\xc9\n`, 'latin1'))).table?.encoding).toBe('windows-1252');
  });

  test('characters that lie across two pieces of the file stay whole', async () => {
    const rows = Array.from({ length: 60_000 }, (_, at) => `${at},É😀É`);
    const cells = await cellsOf(Buffer.from(`NIK,NAMA\n${rows.join('\n')}`));
    expect(cells.every(([, name]) => name === 'É😀É')).toBe(true);
  });

  test('what the caller declares holds, or is told not to', async () => {
    expect(await cellsOf(western, { encoding: 'CP1252' })).toHaveLength(2);
    expect((await read(western, { encoding: 'UTF-8' })).refusal).toEqual({ code: 'encoding_differs' });
    expect((await read(text, { encoding: 'KOI8-R' })).refusal).toEqual({ code: 'encoding_unknown' });
    expect((await read('A;B,C\n1;2,3\n', { delimiter: ',' })).table?.header).toEqual(['A;B', 'C']);
  });
});

describe('a hostile CSV is refused at its place', () => {
  const head = 'NIK,NAMA\n1,SITI\n';
  test.each([
    ['a quotation mark that is never closed', `${head}2,"BUDI\n3,ADI\n`, { code: 'quote_not_closed', line: 3 }],
    [
      'one that swallows the file',
      `${head}2,"${'B\n'.repeat(500_000)}`,
      { code: 'cell_too_long', line: 3, column: 2, limit: fileLimits.cellCharacters },
    ],
    ['one that closes in a later row', `${head}2,"BUDI\n3,"ADI",4\n`, { code: 'quote_misplaced', line: 3 }],
    [
      'a line of 10 MB',
      `${head}${'1,'.repeat(5_000_000)}`,
      { code: 'line_too_long', line: 3, limit: fileLimits.lineCharacters },
    ],
    [
      'a line of 10 MB without a delimiter',
      `${head}${'1'.repeat(10_000_000)}\n`,
      { code: 'line_too_long', line: 3, limit: fileLimits.lineCharacters },
    ],
    [
      'a long cell',
      `${head}2,${'A'.repeat(10_001)}\n`,
      { code: 'cell_too_long', line: 3, column: 2, limit: fileLimits.cellCharacters },
    ],
    ['101 columns', `${head}${'1,'.repeat(100)}1\n`, { code: 'too_many_columns', line: 3, limit: fileLimits.columns }],
    ['a NUL far down', `${head.repeat(20_000)}2,B\0\n`, { code: 'nul_character', line: 40_001 }],
  ])('%s', async (_, content, refusal) => {
    const { rows, refusal: found } = await read(content);
    expect(found).toEqual(refusal);
    expect(rows[0]).toEqual({ line: 2, cells: ['1', 'SITI'] });
  });

  test('many quotation marks and spaces in one value cost no more than their number', async () => {
    const value = `"${'"a'.repeat(200_000)}${' '.repeat(200_000)}`;
    const before = performance.now();
    await read(`NIK,NAMA\n1,${value}\n2,B\n`);
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  test('empty lines alone are no table', async () => {
    expect((await read('')).refusal).toEqual({ code: 'file_empty' });
    expect((await read('\n\n ,\n')).refusal).toEqual({ code: 'header_missing' });
  });
});

describe('whatever comes', () => {
  test('random bytes are read or refused, never thrown over', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const { table, refusal } = await read(Buffer.from(bytes));
        expect(table ?? refusal).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });

  test('well-formed text is read as Papa Parse reads it', async () => {
    const cell = fc.stringMatching(/^[A-Z"',;é\n ]{0,8}$/);
    const tables = fc.array(fc.tuple(fc.stringMatching(/^[A-Z]{1,4}$/), cell, cell), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(tables, fc.constantFrom('\n', '\r\n'), async (rows, newline) => {
        const content = Papa.unparse([['A', 'B', 'C'], ...rows], { newline });
        const theirs = Papa.parse<string[]>(content, { delimiter: ',', newline });
        expect(await cellsOf(content, { delimiter: ',' })).toEqual(theirs.data.slice(1));
      }),
      { numRuns: 300 },
    );
  });

  test('the same rows come out however the text is cut', () => {
    const all = (pieces: readonly string[]) => {
      const splitter = new RowSplitter(',', '\n');
      return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end(), splitter.refused, splitter.line];
    };
    fc.assert(
      fc.property(fc.stringMatching(/^[ab",\r\n]{0,40}$/), fc.integer({ min: 1, max: 5 }), (text, size) => {
        const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
          text.slice(at * size, (at + 1) * size),
        );
        expect(all(pieces)).toEqual(all([text]));
      }),
      { numRuns: 3_000 },
    );
  });
});
