import { open } from 'node:fs/promises';
import type { Delimiter } from '../../../platform/tables/index.ts';
import { openCsv } from './csv/open-csv.ts';
import { fileLimits } from './limits.ts';
import { recogniseHead, recogniseParts } from './recognise.ts';
import { isRefused, type Refused } from './refusals.ts';
import type { Table } from './table.ts';
import { openXlsx } from './xlsx/open-xlsx.ts';
import { listParts } from './xlsx/open-zip.ts';

/** What the caller knows of a file; what is left out is read off it. */
export interface DeclaredTable {
  readonly delimiter?: Delimiter;
  readonly encoding?: string;
  /** Name of the sheet, as its tab shows it. */
  readonly sheet?: string;
}

/**
 * Opens a list of people at a path: CSV or XLSX by what it holds, never by its name. Reads no more than is needed to
 * know the header, except that a CSV is looked through for its encoding and a workbook's shared texts are held.
 *
 * @returns the table, or why it cannot be read. Rejects only when the disk fails.
 */
export async function openTable(path: string, declared: DeclaredTable = {}): Promise<Table | Refused> {
  const head = await readHead(path);
  const format = await recogniseHead(path, head);
  if (isRefused(format)) return format;
  if (format === 'csv') return openCsv(path, head, declared);
  const parts = await listParts(path);
  if (isRefused(parts)) return parts;
  return recogniseParts(parts) ?? openXlsx(path, parts, declared.sheet);
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(fileLimits.headBytes);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(head, length, head.length - length, length);
      length += bytesRead;
      if (bytesRead === 0 || length === head.length) return head.subarray(0, length);
    }
  } finally {
    await file.close();
  }
}
