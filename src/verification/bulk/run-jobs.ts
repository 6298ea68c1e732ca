import { isFault, type Uuid } from '../../kernel/index.ts';
import { inTransaction } from '../../platform/sql/index.ts';
import { type AskedRows, askRows } from './ask-rows.ts';
import type { BulkParts } from './bulk-parts.ts';
import { endJob, jobsToRun, noteRest } from './jobs-in.ts';
import type { BulkJob, ChunkPlace, RestReason } from './model.ts';
import { nextChunk } from './next-chunk.ts';
import { alone, type Pace } from './pace.ts';
import { prepareChunk, type Ready } from './prepare-chunk.ts';
import { recordChunk } from './record-chunk.ts';
import { tellOfEnd, tellOfRest } from './tell-of-job.ts';

/** Milliseconds until a job that rests is looked at again, and until somebody looks for new ones. */
const REST_MS = 5_000;

/**
 * Runs the jobs of an installation, a chunk of each in turn. While one chunk is on its way into the log the next is
 * looked up and asked, unless there are calls: then one step is through before the next begins, so that a processor is
 * left for them. Everything that may not be lost is in the database, so whoever comes after a crash goes on where
 * the last recorded chunk ended.
 */
export class BulkRunner {
  readonly #parts: BulkParts;
  readonly #pace: Pace;
  readonly #after = new Map<Uuid, ChunkPlace>();
  readonly #restsUntil = new Map<Uuid, number>();
  #recording: Promise<void> = Promise.resolve();
  #stopped = false;
  /** A chunk was not recorded: rights changed, or its job was paused. Whoever goes on must look again. */
  #interrupted = false;

  constructor(parts: BulkParts, pace: Pace = alone) {
    this.#parts = parts;
    this.#pace = pace;
  }

  /** Runs every job that can run and nobody else runs, until none is left; how many chunks were recorded. Throws as the database does. */
  async runAll(): Promise<number> {
    const { claims } = this.#parts;
    let chunks = 0;
    try {
      for (;;) {
        const due = (await jobsToRun(this.#parts.sql)).filter((job) => this.#isDue(job));
        const jobs = await claims.take(due);
        if (jobs.length === 0 || this.#stopped || !(await this.#mayBegin())) return chunks;
        chunks += await this.#runRound(jobs);
        await claims.release();
      }
    } finally {
      await claims.release().catch(() => undefined);
      // What was on its way when something failed is found again in the database, guesses too.
      this.#after.clear();
      this.#parts.guesses.forget();
      this.#recording = Promise.resolve();
    }
  }

  /** Ends after the chunk that is on its way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#recording.catch(() => undefined);
  }

  /** Opens the keys of this month, which may have begun since the last round; false while the log's signing is behind. */
  async #mayBegin(): Promise<boolean> {
    const { sql, keys, clock, backlog } = this.#parts;
    await keys.prepare(sql, clock.now());
    await backlog.measure();
    try {
      backlog.check();
      return true;
    } catch (error) {
      if (isFault(error, 'log_unwritable')) return false;
      throw error;
    }
  }

  #isDue({ jobId }: BulkJob): boolean {
    return (this.#restsUntil.get(jobId) ?? 0) <= this.#parts.clock.monotonic();
  }

  /** Chunks of these jobs in turn, until one of them ends or rests, or some time has passed. */
  async #runRound(jobs: readonly BulkJob[]): Promise<number> {
    const until = this.#parts.clock.monotonic() + REST_MS;
    this.#interrupted = false;
    let chunks = 0;
    let ready: Promise<Ready | undefined> | undefined;
    for (let turn = 0; ; turn += 1) {
      const most = this.#pace.rows();
      const current = await (ready ?? this.#prepareNext(jobs, turn, most));
      ready = undefined;
      const isLast = this.#stopped || this.#interrupted || !current || this.#parts.clock.monotonic() > until;
      if (!isLast && most === undefined) {
        ready = this.#prepareNext(jobs, turn + 1);
        ready.catch(() => undefined);
      }
      if (current) {
        await this.#ask(current);
        chunks += 1;
      }
      if (isLast) break;
      if (most !== undefined) await this.#recording;
      await this.#pace.rest();
    }
    await this.#recording;
    this.#recording = Promise.resolve();
    return chunks;
  }

  /** The next job's next chunk, ready to be asked; undefined when the round ends: a job rests, or is through. */
  async #prepareNext(jobs: readonly BulkJob[], turn: number, most?: number): Promise<Ready | undefined> {
    const { sql, keys } = this.#parts;
    const job = jobs[turn % jobs.length] as BulkJob;
    const chunk = await nextChunk(sql, keys, job, this.#after.get(job.jobId));
    if (!chunk) return this.#finish(job);
    this.#after.set(job.jobId, chunk.place);
    const ready = await prepareChunk(chunk, most, this.#parts);
    if (!('rest' in ready)) {
      if (job.reason) await noteRest(sql, job.jobId, null);
      return ready;
    }
    return this.#rest(job, ready.rest);
  }

  async #finish(job: BulkJob): Promise<undefined> {
    await this.#recording.catch(() => undefined);
    this.#after.delete(job.jobId);
    await inTransaction(this.#parts.sql, async (tx) => {
      if (await endJob(tx, job.jobId)) await tellOfEnd(tx, job, this.#parts);
    });
  }

  async #rest(job: BulkJob, reason: RestReason): Promise<undefined> {
    this.#after.delete(job.jobId);
    this.#restsUntil.set(job.jobId, this.#parts.clock.monotonic() + REST_MS);
    await inTransaction(this.#parts.sql, async (tx) => {
      if (await noteRest(tx, job.jobId, reason)) await tellOfRest(tx, job, reason, this.#parts);
    });
  }

  /** Asks a chunk now, and records it once the one before it is recorded. */
  async #ask(ready: Ready): Promise<void> {
    const { guesses, knowledge } = this.#parts;
    guesses.begin(ready.terms.guesses);
    const asked = askRows(ready.rows, ready.units, { ...ready.terms, knowledge: knowledge.current() });
    await this.#recording;
    this.#recording = this.#record(ready, asked);
    this.#recording.catch(() => undefined);
  }

  async #record(ready: Ready, asked: AskedRows): Promise<void> {
    const { meter, guesses, book } = this.#parts;
    const { jobId } = ready.chunk.job;
    try {
      const recorded = await recordChunk(ready, asked, this.#parts);
      const spent = recorded.status === 'written' ? asked.hits : 0;
      meter.giveBackSome(ready.units, ready.units.count - spent);
      // What is left of a chunk is the next that waits, unless the chunk after it was taken up already.
      const isNext = asked.asked === ready.chunk.rows.length || this.#after.get(jobId) === ready.chunk.place;
      if (recorded.status === 'written' && isNext) return;
      if (recorded.status === 'stale') {
        this.#interrupted = true;
        guesses.drop(ready.terms.guesses);
        await book.refresh(recorded.epoch);
      }
      this.#after.delete(jobId);
    } catch (error) {
      guesses.drop(ready.terms.guesses);
      this.#after.delete(jobId);
      throw error;
    }
  }
}
