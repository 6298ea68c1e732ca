import type pg from 'pg';
import { AccessBook } from '../../access/index.ts';
import { ChunkWriter, type KeyRing } from '../../audit/index.ts';
import type { Clock } from '../../kernel/index.ts';
import { GuessesOfChunks, Meter } from '../../metering/index.ts';
import { connectionFor, openPool } from '../../platform/sql/index.ts';
import { ResidentLookup, readNames } from '../../register/index.ts';
import { runningKnowledge } from '../compare/index.ts';
import { JobClaims } from './job-claims.ts';
import { BulkRunner } from './run-jobs.ts';

/** Connections beside those of lookup, guesses and log. */
const CONNECTIONS = 2;

/** Milliseconds between two looks for hits that others ask back. */
const RECALLS_MS = 250;

/** What a runner is opened with. */
export interface RunnerOptions {
  /** Names the process among the writers of the log. */
  readonly node: string;
  readonly keys: KeyRing;
  readonly clock: Clock;
  /** Waits until there is room beside the calls. */
  readonly yieldToCalls?: (() => Promise<void>) | undefined;
}

/** A runner with connections of its own: what it waits for, no call waits for. */
export async function openRunner(database: pg.ClientConfig, { node, keys, clock, yieldToCalls }: RunnerOptions) {
  const pool = openPool(database, 'bulk', CONNECTIONS);
  const config = connectionFor(database, 'route', 'bulk');
  const writer = new ChunkWriter(config, node, keys, clock);
  const meter = new Meter(pool, writer, () => clock.monotonic());
  const book = new AccessBook(pool, (right) => void meter.returnOf(right.rightId).catch(() => undefined));
  await book.load();
  const lookup = new ResidentLookup(config, clock);
  const guesses = new GuessesOfChunks(config, keys, clock);
  const knowledge = runningKnowledge(() => readNames(pool));
  const claims = new JobClaims(config);
  const runner = new BulkRunner(
    { sql: pool, book, meter, lookup, guesses, knowledge, claims, writer, keys, clock },
    yieldToCalls,
  );
  // Calls of other processes must not hear that a day is used up while this one holds hits that it does not need.
  const recalls = setInterval(() => void meter.answerRecalls().catch(() => undefined), RECALLS_MS).unref();
  let running: Promise<unknown> = Promise.resolve();
  const runAll = (): Promise<number> => {
    const run = runner.runAll().then(async (chunks) => {
      if (chunks > 0) await meter.returnAll();
      return chunks;
    });
    running = run.catch(() => undefined);
    return run;
  };
  const close = async () => {
    clearInterval(recalls);
    await runner.stop();
    // A run that ends after its connections were closed would open them again.
    await running;
    await meter.returnAll().catch(() => undefined);
    await Promise.allSettled([lookup.close(), guesses.close(), claims.close(), writer.close()]);
    await pool.end();
  };
  return { runAll, pool, book, knowledge, close };
}
