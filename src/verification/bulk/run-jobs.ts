import { isFault, type Uuid } from '../../kernel/index.ts';
import { type AskedRows, askRows } from './ask-rows.ts';
import type { BulkParts } from './bulk-parts.ts';
import { endJob, jobsToRun, noteRest } from './jobs-in.ts';
import type { BulkJob, ChunkPlace, RestReason } from './model.ts';
import { nextChunk } from './next-chunk.ts';
import { prepareChunk, type Ready } from './prepare-chunk.ts';
import { recordChunk } from './record-chunk.ts';

/** Milliseconds until a job that rests is looked at again, and until somebody looks for new ones. */
const REST_MS = 5_000;

/**
 * Runs the jobs of an installation, a chunk of each in turn. While one chunk is on its way into the log the next is
 * looked up and asked. Everything that may not be lost is in the database, so whoever comes after a crash goes on where
 * the last recorded chunk ended.
 */
export class BulkRunner {
  readonly #parts: BulkParts;
  /** Waits until there is room beside the calls. */
  readonly #yield: () => Promise<void>;
  readonly #after = new Map<Uuid, ChunkPlace>();
  readonly #restsUntil = new Map<Uuid, number>();
  #recording: Promise<void> = Promise.resolve();
  #stopped = false;
  /** A chunk was not recorded: rights changed, or its job was paused. Whoever goes on must look again. */
  #interrupted = false;

  constructor(parts: BulkParts, yieldToCalls: () => Promise<void> = async () => {}) {
    this.#parts = parts;
    this.#yield = yieldToCalls;
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
    let ready = this.#prepareNext(jobs, 0);
    ready.catch(() => undefined);
    for (let turn = 1; ; turn += 1) {
      const current = await ready;
      const isLast = this.#stopped || this.#interrupted || !current || this.#parts.clock.monotonic() > until;
      if (!isLast) {
        ready = this.#prepareNext(jobs, turn);
        ready.catch(() => undefined);
      }
      if (current) {
        await this.#ask(current);
        chunks += 1;
        await this.#yield();
      }
      if (isLast) break;
    }
    await this.#recording;
    this.#recording = Promise.resolve();
    return chunks;
  }

  /** The next job's next chunk, ready to be asked; undefined when the round ends: a job rests, or is through. */
  async #prepareNext(jobs: readonly BulkJob[], turn: number): Promise<Ready | undefined> {
    const { sql, keys } = this.#parts;
    const job = jobs[turn % jobs.length] as BulkJob;
    const chunk = await nextChunk(sql, keys, job, this.#after.get(job.jobId));
    if (!chunk) return this.#finish(job);
    this.#after.set(job.jobId, chunk.place);
    const ready = await prepareChunk(chunk, this.#parts);
    if (!('rest' in ready)) {
      if (job.reason) await noteRest(sql, job.jobId, null);
      return ready;
    }
    return this.#rest(job, ready.rest);
  }

  async #finish(job: BulkJob): Promise<undefined> {
    await this.#recording.catch(() => undefined);
    this.#after.delete(job.jobId);
    await endJob(this.#parts.sql, job.jobId);
  }

  async #rest(job: BulkJob, reason: RestReason): Promise<undefined> {
    this.#after.delete(job.jobId);
    this.#restsUntil.set(job.jobId, this.#parts.clock.monotonic() + REST_MS);
    await noteRest(this.#parts.sql, job.jobId, reason);
  }

  /** Asks a chunk now, and records it once the one before it is recorded. */
  async #ask(ready: Ready): Promise<void> {
    const { guesses, knowledge } = this.#parts;
    guesses.begin(ready.terms.guesses);
    const asked = askRows(ready.chunk.rows, ready.units, { ...ready.terms, knowledge: knowledge.current() });
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
      if (recorded.status === 'written' && asked.asked === ready.chunk.rows.length) return;
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
