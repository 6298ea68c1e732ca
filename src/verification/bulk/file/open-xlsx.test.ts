import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import {
  makeRow,
  makeSheet,
  makeWorkbook,
  makeZip,
  textCell,
  type WorkbookPlan,
} from '../../../../testing/workbooks/index.ts';
import { type DeclaredTable, fileLimits, isRefused, openTable, type RowBatch } from './index.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'gapura-xlsx-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;

async function readBytes(content: Buffer, declared: DeclaredTable = {}) {
  const file = path.join(folder, `${++files}.csv`);
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

const read = async (plan: WorkbookPlan, declared?: DeclaredTable) => readBytes(await makeWorkbook(plan), declared);

const header = makeRow(textCell('NIK'), textCell('NAMA_LGKP'));

/** The cells of one row under a header, as they are read. */
async function cellsOf(...cells: readonly string[]) {
  const { rows } = await read({
    rows: header + makeRow(...cells),
    shared: '<si><t>SITI</t></si><si><r><t>BU</t></r><r><t>DI</t></r><rPh sb="0" eb="1"><t>xx</t></rPh></si>',
    styles:
      '<numFmts><numFmt numFmtId="164" formatCode="[$-421]d\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="0 &quot;hari&quot;"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/></cellXfs>',
  });
  return rows[0];
}

describe('a cell is read as it is shown', () => {
  test.each([
    ['a shared text', '<c t="s"><v>0</v></c>', 'SITI'],
    ['a shared text in runs, without its pronunciation', '<c t="s"><v>1</v></c>', 'BUDI'],
    ['a text of its own', textCell('S &amp; &lt;B&gt; &#233;&#x1F600;'), 'S & <B> é😀'],
    [
      'a text of its own in runs',
      '<c t="inlineStr"><is><r><t>A</t></r><r><t xml:space="preserve"> B</t></r></is></c>',
      'A B',
    ],
    ['a text with what XML cannot hold', textCell('A_x000D_B_x005F_x0041_'), 'A\rB_x0041_'],
    ['a CDATA section', '<c t="inlineStr"><is><t><![CDATA[A<B]]></t></is></c>', 'A<B'],
    ['a formula by its value', '<c t="str"><f>CONCAT(A1)</f><v>SITI</v></c>', 'SITI'],
    ['a yes', '<c t="b"><v>1</v></c>', 'TRUE'],
    ['a no', '<c t="b"><v>0</v></c>', 'FALSE'],
    ['an error', '<c t="e"><v>#N/A</v></c>', '#N/A'],
    ['a day of a built-in format', '<c s="1"><v>32978</v></c>', '1990-04-15'],
    ['a day of a format of its own, with a time', '<c s="2"><v>32978.75</v></c>', '1990-04-15'],
    ['a day as ISO 8601', '<c t="d"><v>1990-04-15T00:00:00</v></c>', '1990-04-15'],
    ['1 January 1900', '<c s="1"><v>1</v></c>', '1900-01-01'],
    ['28 February 1900', '<c s="1"><v>59</v></c>', '1900-02-28'],
    ['1 March 1900', '<c s="1"><v>61</v></c>', '1900-03-01'],
  ])('%s', async (_, cell, text) => {
    expect(await cellsOf(textCell('1'), cell)).toEqual({ line: 2, cells: ['1', text] });
  });

  test.each([
    ['a number as it is kept', '<c><v>7</v></c>', '7'],
    ['a long number', '<c><v>3.2780615049090099E+15</v></c>', '3278061504909010'],
    ['a number whose format only says days', '<c s="3"><v>12</v></c>', '12'],
    ['a time of day', '<c s="4"><v>0.5</v></c>', '0.5'],
    ['the 29 February 1900 that never was', '<c s="1"><v>60</v></c>', '60'],
  ])('%s, marked as a number', async (_, cell, text) => {
    expect(await cellsOf(textCell('1'), cell)).toEqual({ line: 2, cells: ['1', text], numeric: [1] });
  });

  test('days count from 1904 where the workbook says so', async () => {
    const plan = {
      workbook: '<workbookPr date1904="1"/><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets>',
      styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
      rows: header + makeRow(textCell('1'), '<c><v>0</v></c>'),
    };
    expect((await read(plan)).rows[0]?.cells).toEqual(['1', '1904-01-01']);
  });
});

describe('rows are told as the sheet shows them', () => {
  test('cells and rows that are left out leave gaps; cells with a colour alone are nothing', async () => {
    const rows =
      `<row r="3"><c r="A3" t="inlineStr"><is><t>NIK</t></is></c><c r="C3" t="inlineStr"><is><t>NAMA</t></is></c></row>` +
      `<row r="7"><c r="B7"><v>5</v></c><c r="D7" s="1"/><c r="XFD7" s="1"/></row><row r="9"/>` +
      `<row r="12" hidden="1"><c r="A12" t="inlineStr"><is><t>9</t></is></c><c r="E12"><v>1</v></c></row>`;
    const { table, rows: found } = await read({ rows });
    expect(table).toMatchObject({ format: 'xlsx', sheet: 'Data', headerLine: 3, header: ['NIK', '', 'NAMA'] });
    expect(found).toEqual([
      { line: 7, cells: ['', '5', ''], numeric: [1] },
      { line: 12, cells: ['9', '', ''], numeric: [4], surplus: 1 },
    ]);
  });

  test('the first visible sheet, or the one named', async () => {
    const plan = {
      workbook:
        '<sheets><sheet name="Catatan" sheetId="1" state="hidden" r:id="rId1"/><sheet name="A &amp; B" sheetId="2" r:id="rId2"/></sheets>',
      parts: {
        'xl/worksheets/sheet1.xml': makeSheet(makeRow(textCell('TERSEMBUNYI'))),
        'xl/worksheets/sheet2.xml': makeSheet(makeRow(textCell('NIK'))),
      },
    };
    expect((await read(plan)).table).toMatchObject({ sheet: 'A & B', header: ['NIK'] });
    expect((await read(plan, { sheet: 'catatan' })).table).toMatchObject({ sheet: 'Catatan', header: ['TERSEMBUNYI'] });
    expect((await read(plan, { sheet: 'C' })).refusal).toEqual({ code: 'sheet_missing' });
  });

  test('names may carry a prefix and paths a slash, as some programs write them', async () => {
    const { rows } = await read({
      parts: {
        'xl/worksheets/sheet1.xml':
          '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>NIK</x:t></x:is></x:c></x:row><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
      },
    });
    expect(rows).toEqual([{ line: 2, cells: ['1'], numeric: [0] }]);
  });
});

describe('a hostile workbook is refused', () => {
  const one = makeRow(textCell('1'), textCell('SITI'));

  test.each<[string, WorkbookPlan, object]>([
    [
      'a DTD',
      { parts: { 'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY a "b">]>${makeSheet(header)}` } },
      { code: 'workbook_unsafe' },
    ],
    ['an entity of its own', { rows: header + makeRow(textCell('&a;')) }, { code: 'workbook_unsafe' }],
    ['an entity of no character', { rows: header + makeRow(textCell('&#x110000;')) }, { code: 'workbook_unsafe' }],
    ['elements without end inside each other', { rows: header + '<a>'.repeat(1_000) }, { code: 'workbook_damaged' }],
    ['a tag without end', { rows: `${header}<c r="${'A'.repeat(3_000_000)}` }, { code: 'workbook_damaged' }],
    [
      'a sheet that breaks off',
      { parts: { 'xl/worksheets/sheet1.xml': makeSheet(header + one).slice(0, -30) } },
      { code: 'workbook_damaged' },
    ],
    [
      'rows in no order',
      { rows: `<row r="5"><c><v>1</v></c></row><row r="5"><c><v>1</v></c></row>` },
      { code: 'workbook_damaged' },
    ],
    [
      'a row beyond the last',
      { rows: `${header}<row r="1048577"><c><v>1</v></c></row>` },
      { code: 'too_many_rows', limit: fileLimits.sheetRows },
    ],
    [
      'a cell in column 101',
      { rows: `${header}<row r="2"><c r="CW2"><v>1</v></c></row>` },
      { code: 'too_many_columns', line: 2, column: 101, limit: 100 },
    ],
    [
      'a long cell',
      { rows: header + makeRow(textCell('A'.repeat(10_001))) },
      { code: 'cell_too_long', line: 2, column: 1, limit: 10_000 },
    ],
    [
      'a long shared text',
      { rows: header, shared: `<si><t>${'A'.repeat(10_001)}</t></si>` },
      { code: 'cell_too_long', limit: 10_000 },
    ],
    [
      'a shared text that is not there',
      { rows: header + makeRow('<c t="s"><v>9</v></c>') },
      { code: 'workbook_damaged', line: 2, column: 1 },
    ],
    ['no sheet', { parts: { 'xl/worksheets/sheet1.xml': null } }, { code: 'workbook_damaged' }],
    [
      'a sheet that inflates',
      { rows: header + ' '.repeat(20 * 1024 * 1024) },
      { code: 'workbook_inflates', limit: fileLimits.ratio },
    ],
    [
      'parts without number',
      { parts: Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`a${at}`, ''])) },
      { code: 'workbook_too_big', limit: fileLimits.zipEntries },
    ],
    [
      'styles too big to hold',
      { rows: header, styles: '<a/>'.repeat(9 * 1024 * 1024) },
      { code: 'workbook_too_big', limit: fileLimits.partBytes },
    ],
    ['nothing', { rows: '' }, { code: 'header_missing' }],
  ])('%s', async (_, plan, refusal) => {
    expect((await read(plan)).refusal).toEqual(refusal);
  });

  test('the rows before the damage are read', async () => {
    const { rows, refusal } = await read({ rows: `${header}${one}${makeRow(textCell('&b;'))}` });
    expect([rows.length, refusal?.code]).toEqual([1, 'workbook_unsafe']);
  });

  test('long texts that many cells share come in small batches', async () => {
    const cells = '<c t="s"><v>0</v></c>'.repeat(100);
    const file = path.join(folder, 'shared');
    const shared = `<si><t>${'A'.repeat(10_000)}</t></si>`;
    writeFileSync(
      file,
      await makeWorkbook({ rows: makeRow(...Array(100).fill(textCell('A'))) + makeRow(cells).repeat(20), shared }),
    );
    const table = await openTable(file);
    const sizes: number[] = [];
    for await (const batch of isRefused(table) ? [] : table.rows()) sizes.push(isRefused(batch) ? 0 : batch.length);
    expect(sizes).toEqual([4, 4, 4, 4, 4]);
  });

  test('a part that is longer than the zip says', async () => {
    const bytes = await makeWorkbook({ rows: header + one.repeat(1_000) });
    const directory = bytes.lastIndexOf(Buffer.from('xl/worksheets/sheet1.xml')) - SIZE_BEFORE_NAME;
    bytes.writeUInt32LE(500, directory);
    expect((await readBytes(bytes)).refusal).toEqual({ code: 'workbook_damaged' });
  });

  test('a digit that was changed after the file was saved', async () => {
    const bytes = await makeWorkbook({
      parts: { 'xl/worksheets/sheet1.xml': makeSheet(header + one) },
      compress: false,
    });
    bytes.write('9', bytes.indexOf('<t>1</t>') + '<t>'.length);
    expect((await readBytes(bytes)).refusal).toEqual({ code: 'workbook_damaged' });
  });

  test('a zip whose parts are encrypted', async () => {
    const bytes = await makeWorkbook({ rows: header });
    for (let at = bytes.indexOf('PK\x01\x02'); at !== -1; at = bytes.indexOf('PK\x01\x02', at + 1)) {
      bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8);
    }
    expect((await readBytes(bytes)).refusal).toEqual({ code: 'file_has_password' });
  });
});

/** In the central directory the unpacked size stands 22 bytes before the name. */
const SIZE_BEFORE_NAME = 22;

describe('another kind of file is told as what it is', () => {
  const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  test.each<[string, Buffer | Promise<Buffer>]>([
    ['file_is_xls', Buffer.concat([compound, Buffer.alloc(4_096)])],
    [
      'file_has_password',
      Buffer.concat([compound, Buffer.alloc(1_048_570), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['file_is_xlsb', makeZip({ '[Content_Types].xml': '', 'xl/workbook.bin': '' })],
    ['file_is_ods', makeZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' })],
    ['not_a_table', makeZip({ '[Content_Types].xml': '', 'word/document.xml': '' })],
    ['file_is_packed', makeZip({ 'daftar.csv': 'NIK,NAMA\n' })],
    ['file_is_packed', Buffer.from('1f8b0800', 'hex')],
    ['file_is_pdf', Buffer.from('%PDF-1.7\n')],
    ['file_is_markup', Buffer.from('\ufeff\n<HTML><table><tr><td>NIK</td></tr></table>')],
    ['file_is_markup', Buffer.from('<?xml version="1.0"?><Workbook/>')],
    ['not_a_table', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1')],
    ['not_a_table', Buffer.from('\x7fELF\x02\0\0\0\x01', 'latin1')],
    ['workbook_damaged', Buffer.from('PK\x03\x04 and nothing more')],
  ])('%s', async (code, bytes) => {
    expect((await readBytes(await bytes)).refusal).toEqual({ code });
  });
});

test('a workbook with any byte changed is read or refused, never thrown over', async () => {
  const bytes = await makeWorkbook({
    rows: header + makeRow('<c t="s"><v>0</v></c>', '<c s="1"><v>32978</v></c>') + makeRow(textCell('A')).repeat(20),
    shared: '<si><t>SITI</t></si>',
    styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
  });
  const change = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), fc.boolean(), async (changes, isCut) => {
      const changed = Buffer.from(bytes);
      for (const [at, byte] of changes) changed[at] = byte;
      const { table, refusal } = await readBytes(isCut ? changed.subarray(0, changes[0]?.[0] ?? 0) : changed);
      expect(table ?? refusal).toBeDefined();
    }),
    { numRuns: 400 },
  );
});
