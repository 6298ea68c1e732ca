import type { ElementName } from './answers.ts';
import type { components } from './schema.ts';

type Schemas = components['schemas'];

/**
 * A list of people that was handed in (pemadanan data), with its state, what it was taken for, and how far it is.
 *
 * @example
 * if (job.state === 'paused') console.log(job.pause?.messages.id);
 * else console.log(`${job.asked} of ${job.rows} rows, ${job.hits} hits`);
 */
export type BulkJob = Schemas['BulkJob'];

/**
 * One thing that is said of a file: its code, where, why and what to do. Never holds a value of the file.
 *
 * @example
 * for (const { reason, remedy, count } of job.notices) console.log(reason.id, remedy.id, count);
 */
export type BulkNotice = Schemas['BulkNotice'];

/**
 * A CSV or XLSX to hand in: bytes, a Blob (`await fs.openAsBlob(path)` reads as it sends), or a stream of bytes.
 *
 * @example
 * const file: BulkFile = Readable.toWeb(createReadStream('pasien.csv')) as ReadableStream<Uint8Array>;
 */
export type BulkFile = Blob | Uint8Array | ReadableStream<Uint8Array>;

/**
 * What is said of a file. Everything but the purpose may be left out.
 *
 * @example
 * const fields: BulkFields = {
 *   purpose: 'public_service',
 *   columns: { 'Nama di kartu': 'NAMA_LGKP', Catatan: null },
 * };
 */
export interface BulkFields {
  /** Tujuan; must be the one of the right. */
  readonly purpose: BulkJob['purpose'];
  /** Who asks; the client's officer when it is left out. */
  readonly officer?: string | undefined;
  readonly caseRef?: string | undefined;
  /** 0 to 100; may only be raised above the right's. */
  readonly threshold?: number | undefined;
  /** What a column is, by its name in the file; null for one that is not asked. Usual names need none. */
  readonly columns?: Readonly<Record<string, ElementName | null>> | undefined;
  /** Of a CSV; found out when it is left out. */
  readonly delimiter?: ',' | ';' | '|' | 'tab' | undefined;
  /** Of a CSV; found out when it is left out. */
  readonly encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | undefined;
  /** Of an XLSX: name of the sheet; the first visible one when it is left out. */
  readonly sheet?: string | undefined;
  /** Starts the job once the file is read; otherwise nothing is asked until `startBulkJob`. */
  readonly start?: boolean | undefined;
}

/**
 * Which results to fetch, and how.
 *
 * @example
 * const toMend: ResultsWanted = { rows: 'failed', format: 'xlsx', lang: 'id' };
 */
export interface ResultsWanted {
  /** `all`: a line of answers for each row. The others: rows of the file as it was handed in, with the reason. */
  readonly rows?: 'all' | 'unmatched' | 'failed' | undefined;
  /** As the file was handed in, unless said otherwise. */
  readonly format?: 'csv' | 'xlsx' | 'ndjson' | undefined;
  /** Language of the reasons; Indonesian unless said otherwise. */
  readonly lang?: 'id' | 'en' | undefined;
}

/**
 * How a job is waited for.
 *
 * @example
 * await gapura.waitForBulk(id, { onProgress: (job) => console.log(job.asked), signal: AbortSignal.timeout(3_600_000) });
 */
export interface WaitOptions {
  /** Called with the job at each look. */
  readonly onProgress?: ((job: BulkJob) => void) | undefined;
  /** Ends the waiting; the job goes on. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds between two looks; 1,000. A job that rests is looked at less often. */
  readonly everyMs?: number | undefined;
}
