import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FeedbackDuty } from '../../agreements/index.ts';
import { Fault } from '../../kernel/index.ts';
import { type FileRow, fileRefusals, isRefused, openTable, readNik, type Table } from '../../verification/index.ts';
import { deathKeys } from '../deaths/death-keys.ts';
import type { SentRow, SentValue } from './check-rows.ts';
import { type RowError, toldField } from './row-errors.ts';

/** Rows of one file: what one request stores well. */
export const MOST_FILE_ROWS = 10_000;

/** What a file of data balikan holds: its rows, and the columns that nobody agreed on, which are not read. */
export interface ReadTable {
  readonly rows: readonly SentRow[];
  readonly unread: readonly RowError[];
}

/**
 * Reads a CSV or XLSX of data balikan: a header with NIK and keys of the agreement in any case, a row for each NIK.
 * Columns of other names are told of and not read, so that nobody delivers more than was agreed. Throws `invalid_input` on
 * the field `file` when it is no such table.
 */
export async function readTable(content: Buffer, duties: readonly FeedbackDuty[]): Promise<ReadTable> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gapura-data-balikan-'));
  try {
    const file = path.join(folder, 'file');
    await writeFile(file, content, { mode: 0o600 });
    const table = await openTable(file);
    if (isRefused(table)) throw refusedFile(table.refusal.code, table.refusal.line);
    return await readRows(table, duties);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readRows(table: Table, duties: readonly FeedbackDuty[]): Promise<ReadTable> {
  const columns = columnsOf(table, duties);
  const rows: SentRow[] = [];
  for await (const batch of table.rows()) {
    if (isRefused(batch)) throw refusedFile(batch.refusal.code, batch.refusal.line);
    rows.push(...batch.map((row) => readRow(row, columns)));
    if (rows.length > MOST_FILE_ROWS)
      throw unusable(
        `The file has more than ${MOST_FILE_ROWS} rows.`,
        'Divide it into several files.',
        `Berkas memuat lebih dari ${MOST_FILE_ROWS} baris. Bagi menjadi beberapa berkas.`,
      );
  }
  if (rows.length === 0)
    throw unusable(
      'The file has no rows under its header.',
      'Fill in a row for each NIK.',
      'Tidak ada baris di bawah kepala kolom. Isi satu baris untuk setiap NIK.',
    );
  const unread = table.header.flatMap((name, at) => (at === columns.nik || columns.keys.has(at) ? [] : [name]));
  const told = unread.map((name) => ({
    place: table.headerLine,
    field: toldField(name),
    reason: 'key_unknown' as const,
  }));
  return { rows, unread: told };
}

interface Columns {
  readonly nik: number;
  /** The key over each column that is read. */
  readonly keys: ReadonlyMap<number, string>;
}

function columnsOf({ header }: Table, duties: readonly FeedbackDuty[]): Columns {
  const known = new Set([...duties, ...deathKeys].map(({ key }) => key.toUpperCase()));
  const names = header.map((name) => name.trim().toUpperCase());
  const nik = names.indexOf('NIK');
  const keys = new Map(names.flatMap((name, at) => (known.has(name) ? [[at, name] as const] : [])));
  const agreed = [...known].join(', ');
  if (header.some((name) => 'nik' in readNik(name)))
    throw unusable(
      'The first row is no header.',
      `Write NIK and keys over the columns: ${agreed}.`,
      `Baris pertama bukan kepala kolom. Tulis NIK dan nama kolom menurut perjanjian: ${agreed}.`,
    );
  if (nik < 0)
    throw unusable(
      'No column is named NIK.',
      'Name one column NIK.',
      'Tidak ada kolom bernama NIK. Beri satu kolom nama NIK.',
    );
  if (names.lastIndexOf('NIK') !== nik)
    throw unusable('Two columns are named NIK.', 'Leave one.', 'Ada dua kolom bernama NIK. Sisakan satu.');
  if (keys.size === 0)
    throw unusable(
      'No column is named by a key that was agreed.',
      `Name columns by their keys: ${agreed}.`,
      `Tidak ada kolom yang diperjanjikan. Beri nama kolom menurut perjanjian: ${agreed}.`,
    );
  return { nik, keys };
}

function readRow({ line, cells, numeric }: FileRow, { nik, keys }: Columns): SentRow {
  const values = [...keys].map(
    ([at, key]): SentValue => ({ key, value: cells[at] ?? '', isNumeric: numeric?.includes(at) ?? false }),
  );
  return { place: line, nik: cells[nik] ?? '', nikIsNumeric: numeric?.includes(nik) ?? false, values };
}

function refusedFile(code: keyof typeof fileRefusals, line: number | undefined): Fault {
  const { reason, remedy } = fileRefusals[code];
  const at = line === undefined ? '' : ` (line ${line})`;
  const indonesian = [reason.id, line === undefined ? '' : `(Baris ${line}.)`, remedy.id].filter(Boolean).join(' ');
  return new Fault('invalid_input', `${reason.en}${at}`, {
    field: 'file',
    remedy: remedy.en,
    indonesian,
    parameters: [{ name: 'file', code, reason: `${reason.en} ${remedy.en}`, indonesian }],
  });
}

function unusable(message: string, remedy: string, indonesian: string): Fault {
  return new Fault('invalid_input', message, { field: 'file', remedy, indonesian });
}
