import { createReadStream } from 'node:fs';
import { type FileRefusalCode, type Refused, refuse } from './refusals.ts';
import type { Parts } from './xlsx/open-zip.ts';
import { WORKBOOK } from './xlsx/workbook.ts';

const ZIP = 'PK\x03\x04';
/** The container of Office before 2007; Excel also wraps a workbook with a password in it. */
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** How other files begin that people hand in. */
const beginnings: readonly (readonly [string, FileRefusalCode])[] = [
  ['%PDF-', 'file_is_pdf'],
  ['PK\x05\x06', 'not_a_table'],
  ['\x1f\x8b', 'file_is_packed'],
  ['7z\xbc\xaf\x27\x1c', 'file_is_packed'],
  ['Rar!\x1a\x07', 'file_is_packed'],
  ['BZh', 'file_is_packed'],
  ['{\\rtf', 'not_a_table'],
  ['\x89PNG', 'not_a_table'],
  ['\xff\xd8\xff', 'not_a_table'],
];

/** Web pages and XML under the name of a spreadsheet, as many programs export them. */
const MARKUP = /^(\xef\xbb\xbf)?\s*<(\?xml|!doctype|html|head|meta|table|style)/i;

/** What a file is, by how it begins. */
export async function recogniseHead(path: string, head: Buffer): Promise<'csv' | 'zip' | Refused> {
  if (head.length === 0) return refuse('file_empty');
  const beginning = head.toString('latin1', 0, 512);
  if (beginning.startsWith(ZIP)) return 'zip';
  if (beginning.startsWith(COMPOUND)) {
    return refuse((await holdsPackage(path)) ? 'file_has_password' : 'file_is_xls');
  }
  const other = beginnings.find(([magic]) => beginning.startsWith(magic));
  if (other) return refuse(other[1]);
  return MARKUP.test(beginning) ? refuse('file_is_markup') : 'csv';
}

/** Why a zip is not a workbook that can be read; undefined when it is one. */
export function recogniseParts(parts: Parts): Refused | undefined {
  if (parts.has(WORKBOOK)) return undefined;
  if (parts.has('xl/workbook.bin')) return refuse('file_is_xlsb');
  const isOpenDocument = parts.has('mimetype') && parts.has('content.xml');
  if (isOpenDocument) return refuse('file_is_ods');
  return refuse(parts.has('[content_types].xml') ? 'not_a_table' : 'file_is_packed');
}

const PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

/** A workbook with a password is a compound file with a stream of this name (MS-OFFCRYPTO 2.3.4.4). */
async function holdsPackage(path: string): Promise<boolean> {
  let rest = Buffer.alloc(0);
  for await (const piece of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    const bytes = Buffer.concat([rest, piece as Buffer]);
    if (bytes.includes(PACKAGE)) return true;
    rest = Buffer.from(bytes.subarray(-PACKAGE.length));
  }
  return false;
}
