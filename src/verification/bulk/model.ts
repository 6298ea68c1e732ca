import type { Uuid } from '../../kernel/index.ts';
import type { ElementName } from '../../reference/index.ts';
import type { FileRefusal } from './file/index.ts';

/**
 * A bulk job's life: `receiving` its file, `refused` when that cannot be read to its end, `checked` (nothing was asked
 * yet), `running`, `paused`, and `cancelled` or `done` for good.
 */
export type JobState = 'receiving' | 'refused' | 'checked' | 'running' | 'paused' | 'cancelled' | 'done';

/** What may be done with a job, and in which states. Nothing else may. */
export const moves = {
  start: { from: ['checked'], to: 'running' },
  pause: { from: ['running'], to: 'paused' },
  resume: { from: ['paused'], to: 'running' },
  cancel: { from: ['receiving', 'checked', 'running', 'paused'], to: 'cancelled' },
} as const satisfies Record<string, { readonly from: readonly JobState[]; readonly to: JobState }>;

export type Move = keyof typeof moves;

/**
 * Why a running job rests. Those that time or the authority may mend are looked at again and again; `by_client` waits
 * for its client.
 */
export const restReasons = {
  quota_used_up: {
    id: 'Kuota hari ini habis. Pekerjaan dilanjutkan sendiri begitu ada kuota lagi.',
    en: "The day's quota is used up. The job goes on by itself when there is quota again.",
  },
  outside_hours: {
    id: 'Di luar jam hak akses. Pekerjaan dilanjutkan sendiri pada jamnya.',
    en: 'It is outside the hours of the right. The job goes on by itself.',
  },
  not_permitted: {
    id: 'Hak akses, kredensial, atau jaringan asal tidak mengizinkan saat ini. Lihat GET /v1/me.',
    en: 'The right, credential or network does not allow it at present. See GET /v1/me.',
  },
  by_client: {
    id: 'Dijeda oleh pengguna. Lanjutkan dengan resume.',
    en: 'The client paused it. Resume it.',
  },
} as const;

export type RestReason = keyof typeof restReasons;

/** What a column of the file is: the NIK, an element, or nothing that is asked (empty). */
export type Column = 'NIK' | ElementName | '';

/** A job as it runs. */
export interface BulkJob {
  readonly jobId: Uuid;
  readonly institutionId: Uuid;
  readonly credentialId: Uuid;
  readonly state: JobState;
  readonly reason: RestReason | null;
  readonly purpose: string;
  readonly officer: string | undefined;
  readonly caseRef: string | undefined;
  readonly threshold: number | null;
  readonly peer: string;
  readonly format: 'csv' | 'xlsx';
  readonly delimiter: string | null;
  readonly encoding: string | null;
  readonly header: readonly string[];
  readonly columns: readonly Column[];
  readonly warnings: readonly string[];
  /** Rows that will not be asked, by what is wrong with them; codes are those of `rowFaults`. */
  readonly damages: Readonly<Record<string, number>>;
  /** Why the file could not be read to its end. */
  readonly refusal: FileRefusal | null;
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
}

/** How far a job is. */
export interface Progress {
  readonly rows: number;
  readonly asked: number;
  /** Rows of which everything is sesuai, of which something is not, and that got no answer about a person. */
  readonly matched: number;
  readonly unmatched: number;
  readonly failed: number;
  readonly hits: number;
}

/** A place among the chunks of a job; parts of one chunk follow each other. */
export interface ChunkPlace {
  readonly chunkNo: number;
  readonly part: number;
}

/** Rows of a chunk: each is one statement against the register's tables, so it must be short enough not to hold up calls. */
export const CHUNK_ROWS = 2_000;
