import { fileLimits } from '../limits.ts';
import { isRefused, type Refused } from '../refusals.ts';
import { type RawRows, readHeader, shapeRows } from '../shape-rows.ts';
import type { Table } from '../table.ts';
import { readDateStyles } from './date-styles.ts';
import { type Parts, readPart } from './open-zip.ts';
import { XmlReader } from './read-xml.ts';
import { readSharedTexts } from './shared-texts.ts';
import { SheetRows, type SheetWords } from './sheet-rows.ts';
import { findSheet, type Sheet } from './workbook.ts';

/** Opens a workbook at a sheet (as its tab names it), or at the first visible one. Holds its shared texts. */
export async function openXlsx(path: string, parts: Parts, name: string | undefined): Promise<Table | Refused> {
  const sheet = await findSheet(path, parts, name);
  if (isRefused(sheet)) return sheet;
  const dates = await readDateStyles(path, parts.get('xl/styles.xml'));
  if (isRefused(dates)) return dates;
  const texts = await readSharedTexts(path, parts.get('xl/sharedstrings.xml'));
  if (isRefused(texts)) return texts;
  const raw = () => readRows(path, sheet, { texts, dates, from1904: sheet.from1904 });
  const header = await readHeader(raw());
  if (isRefused(header)) return header;
  return {
    format: 'xlsx',
    sheet: sheet.name,
    header: header.names,
    headerLine: header.line,
    rows: () => shapeRows(raw(), header.names.length),
  };
}

async function* readRows(path: string, sheet: Sheet, words: SheetWords): RawRows {
  const rows = new SheetRows(words);
  const xml = new XmlReader(rows);
  for await (const piece of readPart(path, sheet.part, fileLimits.sheetBytes)) {
    if (isRefused(piece)) return void (yield piece);
    const goesOn = xml.write(piece);
    const complete = rows.take();
    if (complete.length > 0) yield complete;
    if (!goesOn) break;
  }
  xml.end();
  const last = rows.take();
  if (last.length > 0) yield last;
  if (xml.refused) yield xml.refused;
}
