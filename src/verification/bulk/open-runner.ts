import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { AccessBook } from '../../access/index.ts';
import { type BacklogLimits, ChunkWriter, type KeyRing, LogBacklog } from '../../audit/index.ts';
import type { Clock } from '../../kernel/index.ts';
import { GuessesOfChunks, Meter } from '../../metering/index.ts';
import { connectionFor, openPool } from '../../platform/sql/index.ts';
import { ResidentLookup } from '../../register/index.ts';
import { runningKnowledge } from '../register-words/index.ts';
import { JobClaims } from './job-claims.ts';
import { jobsToRun } from './jobs-in.ts';
import { CHUNK_ROWS } from './model.ts';
import type { Pace } from './pace.ts';
import { BulkRunner } from './run-jobs.ts';

/** Connections beside those of lookup, guesses and log. */
const CONNECTIONS = 2;

/**
 * Hits leased at a time. A lease waits for the chunk that is being recorded, because both change one row, and for the
 * disk: with those of calls (500) the next chunk was never ready before the last was recorded.
 */
const UNITS = 20 * CHUNK_ROWS;

/** Milliseconds between two looks for hits that others ask back. */
const RECALLS_MS = 250;

/** Milliseconds between two looks whether another process has counted the register's words. */
const COUNTING_MS = 1_000;

/** What a runner is opened with. */
export interface RunnerOptions {
  /** Names the process among the writers of the log. */
  readonly node: string;
  readonly keys: KeyRing;
  readonly clock: Clock;
  /** How far the log's signing may fall behind before jobs wait. */
  readonly backlog: BacklogLimits;
  /** How a job gives way to calls; without one it never does. */
  readonly pace?: Pace | undefined;
}

/** A runner with connections of its own: what it waits for, no call waits for. */
export async function openRunner(
  database: pg.ClientConfig,
  { node, keys, clock, backlog: limits, pace }: RunnerOptions,
) {
  const pool = openPool(database, 'bulk', CONNECTIONS);
  const config = connectionFor(database, 'route', 'bulk');
  const writer = new ChunkWriter(config, node, keys, clock);
  const meter = new Meter(pool, writer, () => clock.monotonic(), UNITS);
  const book = new AccessBook(pool, (right) => void meter.returnOf(right.rightId).catch(() => undefined), keys);
  await book.load();
  const lookup = new ResidentLookup(config, clock);
  const guesses = new GuessesOfChunks(config, keys, clock);
  const knowledge = runningKnowledge(pool, clock);
  const backlog = new LogBacklog(pool, clock, limits);
  const claims = new JobClaims(config);
  const runner = new BulkRunner(
    { sql: pool, book, meter, lookup, guesses, knowledge, backlog, claims, writer, keys, clock },
    pace,
  );
  // Calls of other processes must not hear that a day is used up while this one holds hits that it does not need.
  const recalls = setInterval(() => void meter.answerRecalls().catch(() => undefined), RECALLS_MS).unref();
  let running: Promise<unknown> = Promise.resolve();
  let closing = false;
  // Counting a register's words takes seconds to minutes, once: whoever has something to compare waits for them, since
  // nobody looks over the answers of a job as they come.
  const run = async () => {
    if ((await jobsToRun(pool)).length === 0) return 0;
    while (!closing && !(await knowledge.refresh())) await sleep(COUNTING_MS);
    return runner.runAll();
  };
  const runAll = (): Promise<number> => {
    const begun = run().then(async (chunks) => {
      if (chunks > 0) await meter.returnAll();
      return chunks;
    });
    running = begun.catch(() => undefined);
    return begun;
  };
  const close = async () => {
    closing = true;
    clearInterval(recalls);
    await runner.stop();
    // A run that ends after its connections were closed would open them again.
    await running;
    await meter.returnAll().catch(() => undefined);
    await Promise.allSettled([lookup.close(), guesses.close(), claims.close(), writer.close()]);
    await pool.end();
  };
  return { runAll, pool, book, close };
}
