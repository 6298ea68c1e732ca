import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { familyColumns, type RegisteredFamily, residentColumns } from '../../src/register/index.ts';

const CHANGE_COLUMNS = ['nik', 'change_no', 'valid_from', 'recorded_at', 'event', 'before'] as const;

type Cell = string | number | boolean | null;

/** One file, written in blocks of about this many characters, and no faster than the disk takes them. */
const BLOCK = 256 * 1024;

/**
 * Writes a population into `folder` (made if needed) as families.csv, residents.csv and changes.csv: a header line, the
 * register's column names, empty for none, quotation marks where a value holds a comma or one of them. Streams: memory
 * does not grow with the population. Returns how many rows each file got.
 */
export async function populationToCsv(
  families: Iterable<RegisteredFamily> | AsyncIterable<RegisteredFamily>,
  folder: string,
): Promise<{ families: number; residents: number; changes: number }> {
  await mkdir(folder, { recursive: true });
  const familyFile = openCsv(join(folder, 'families.csv'), ['no_kk', ...familyColumns]);
  const memberFile = openCsv(join(folder, 'residents.csv'), residentColumns);
  const changeFile = openCsv(join(folder, 'changes.csv'), CHANGE_COLUMNS);
  for await (const family of families) {
    await familyFile.add([family.no_kk, ...familyColumns.map((column) => family[column])]);
    for (const member of family.members) {
      await memberFile.add(residentColumns.map((column) => (column === 'no_kk' ? family.no_kk : member[column])));
      for (const [index, { event, valid_from, recorded_at, before }] of member.changes.entries()) {
        await changeFile.add([member.nik, index + 1, valid_from, recorded_at, event, JSON.stringify(before)]);
      }
    }
  }
  const [written, residents, changes] = await Promise.all([familyFile.end(), memberFile.end(), changeFile.end()]);
  return { families: written, residents, changes };
}

interface CsvFile {
  add(cells: readonly Cell[]): Promise<void> | undefined;
  end(): Promise<number>;
}

function openCsv(path: string, columns: readonly string[]): CsvFile {
  const file = createWriteStream(path);
  let block = `${columns.join(',')}\n`;
  let rows = 0;
  return {
    add: (cells) => {
      block += `${cells.map(csvCell).join(',')}\n`;
      rows++;
      if (block.length < BLOCK) return undefined;
      const full = block;
      block = '';
      return write(file, full);
    },
    end: async () => {
      file.end(block);
      await finished(file);
      return rows;
    },
  };
}

async function write(file: WriteStream, text: string): Promise<void> {
  if (!file.write(text)) await once(file, 'drain');
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  const text = String(cell);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
