import type { KeyRing } from '../../audit/index.ts';
import { type Clock, type Uuid, uuidV7 } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { ElementName } from '../../reference/index.ts';
import { createJob, markChecked, markRefused } from './create-job.ts';
import { enterRows } from './enter-rows.ts';
import {
  type ColumnMapping,
  type DeclaredTable,
  type FileRefusal,
  type FileRow,
  type HeaderProblem,
  isRefused,
  openTable,
  RoundingWatch,
  readNik,
  type Table,
} from './file/index.ts';
import type { BulkJob, Column } from './model.ts';
import { readHeader } from './read-header.ts';
import { answeredColumns, faultOf } from './row-faults.ts';
import type { InputRow } from './rows.ts';

/** What a client says of the file that it hands in. */
export interface Handed {
  readonly institutionId: Uuid;
  readonly credentialId: Uuid;
  readonly peer: string;
  readonly purpose: string;
  readonly officer: string | undefined;
  readonly caseRef: string | undefined;
  readonly threshold: number | null;
  readonly mapping: ColumnMapping;
  /** Elements that the right covers at present. */
  readonly granted: readonly ElementName[];
  readonly declared: DeclaredTable;
}

/** A job whose rows are being read until `whole`; or why no job came of the file. */
export type Received =
  | { readonly job: BulkJob; readonly whole: Promise<void> }
  | { readonly refusal: FileRefusal }
  | { readonly problems: readonly HeaderProblem[]; readonly header: readonly string[] };

interface Parts {
  readonly sql: Sql;
  readonly keys: KeyRing;
  readonly clock: Clock;
}

/** The dry run: reads a file at a path into a job, asks nothing, and tells what is wrong with it. */
export async function receiveFile(path: string, handed: Handed, parts: Parts): Promise<Received> {
  const table = await openTable(path, handed.declared);
  if (isRefused(table)) return table;
  const { columns, problems, isUsable } = readHeader(table.header, handed);
  if (!isUsable) return { problems, header: table.header };
  const now = parts.clock.now();
  const { mapping: _mapping, declared: _declared, granted: _granted, ...said } = handed;
  const job: BulkJob = {
    ...said,
    jobId: uuidV7(now),
    state: 'receiving',
    reason: null,
    format: table.format,
    delimiter: table.delimiter ?? null,
    encoding: table.encoding ?? null,
    header: table.header,
    columns: columns.map((element): Column => (element ?? '') as Column),
    warnings: problems.map(({ code, columns: at }) => [code, ...at].join(' ')),
    damages: {},
    refusal: null,
    createdAt: now,
    startedAt: null,
    endedAt: null,
  };
  await createJob(parts.sql, job);
  return { job, whole: readAll(table, job, handed.granted, parts) };
}

async function readAll(
  table: Table,
  job: BulkJob,
  granted: readonly ElementName[],
  { sql, keys }: Parts,
): Promise<void> {
  const reading = new Reading(job, granted);
  try {
    await enterRows(reading.rowsOf(table), job, { sql, keys });
  } catch (error) {
    await markRefused(sql, job, { code: 'reading_interrupted' }).catch(() => undefined);
    throw error;
  }
  if (reading.refusal) return markRefused(sql, job, reading.refusal);
  if (reading.count === 0) return markRefused(sql, job, { code: 'header_missing' });
  await markChecked(sql, { jobId: job.jobId, warnings: reading.warnings, damages: reading.damages });
}

/** What is found out about a file while its rows go by. */
class Reading {
  readonly damages: Record<string, number> = {};
  refusal: FileRefusal | undefined;
  count = 0;
  readonly #warnings: readonly string[];
  readonly #nikAt: number;
  readonly #answered: readonly number[];
  readonly #watch = new RoundingWatch();
  #surplus = 0;

  constructor(job: BulkJob, granted: readonly ElementName[]) {
    this.#warnings = job.warnings;
    this.#nikAt = job.columns.indexOf('NIK');
    this.#answered = answeredColumns(job.columns, granted);
  }

  get warnings(): readonly string[] {
    const rounded = this.#watch.warning ? ['niks_look_rounded'] : [];
    return [...this.#warnings, ...rounded, ...(this.#surplus > 0 ? [`row_has_surplus ${this.#surplus}`] : [])];
  }

  async *rowsOf(table: Table): AsyncGenerator<readonly InputRow[]> {
    for await (const batch of table.rows()) {
      if (isRefused(batch)) {
        this.refusal = batch.refusal;
        return;
      }
      this.count += batch.length;
      yield batch.map((row) => this.#read(row));
    }
  }

  #read(row: FileRow): InputRow {
    if (row.surplus) this.#surplus += 1;
    const read = this.#readNik(row);
    const fault = faultOf(read, this.#answered);
    if (fault) this.damages[fault] = (this.damages[fault] ?? 0) + 1;
    return read;
  }

  #readNik({ line, cells, numeric }: FileRow): InputRow {
    const reading = readNik(cells[this.#nikAt] ?? '', numeric?.includes(this.#nikAt) ?? false);
    if (!('nik' in reading)) return [line, '', reading.damage, cells];
    this.#watch.see(reading.nik);
    return [line, reading.nik, '', cells];
  }
}
