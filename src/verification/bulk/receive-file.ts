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
  headerProblems,
  isRefused,
  mapHeader,
  openTable,
  RoundingWatch,
  readNik,
  type Table,
} from './file/index.ts';
import type { BulkJob, Column } from './model.ts';
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
  const { columns, ...header } = mapHeader(table.header, handed.mapping);
  const problems = [...header.problems, ...notGranted(columns, handed.granted)];
  if (!header.isUsable || problems.some(({ code }) => headerProblems[code].isFatal))
    return { problems, header: table.header };
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
  return { job, whole: readAll(table, job, parts) };
}

/** A column that the right does not cover is told of before anybody pays for the others. */
function notGranted(columns: readonly (ElementName | null)[], granted: readonly ElementName[]): HeaderProblem[] {
  const isCovered = (element: ElementName | null) => element === null || element === 'NIK' || granted.includes(element);
  const missing = columns.flatMap((element, at) => (isCovered(element) ? [] : [at + 1]));
  if (missing.length === 0) return [];
  const isSomething = columns.some((element) => element !== null && element !== 'NIK' && granted.includes(element));
  return [{ code: isSomething ? 'element_not_granted' : 'nothing_granted', columns: missing }];
}

async function readAll(table: Table, job: BulkJob, { sql, keys }: Parts): Promise<void> {
  const reading = new Reading(job);
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
  readonly #watch = new RoundingWatch();
  #surplus = 0;

  constructor(job: BulkJob) {
    this.#warnings = job.warnings;
    this.#nikAt = job.columns.indexOf('NIK');
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

  #read({ line, cells, numeric, surplus }: FileRow): InputRow {
    if (surplus) this.#surplus += 1;
    const reading = readNik(cells[this.#nikAt] ?? '', numeric?.includes(this.#nikAt) ?? false);
    if ('nik' in reading) {
      this.#watch.see(reading.nik);
      return [line, reading.nik, '', cells];
    }
    this.damages[reading.damage] = (this.damages[reading.damage] ?? 0) + 1;
    return [line, '', reading.damage, cells];
  }
}
