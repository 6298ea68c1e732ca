import { hostname } from 'node:os';
import type pg from 'pg';
import { AccessBook } from '../../src/access/index.ts';
import { ChunkWriter, type KeyRing } from '../../src/audit/index.ts';
import type { Clock } from '../../src/kernel/index.ts';
import { GuessesOfChunks, Meter } from '../../src/metering/index.ts';
import { connectionFor, openPool } from '../../src/platform/sql/index.ts';
import { ResidentLookup, readNames } from '../../src/register/index.ts';
import { BulkRunner, runningKnowledge } from '../../src/verification/index.ts';

/** Connections beside those of lookup, guesses and log. */
const CONNECTIONS = 2;

/** A runner with connections of its own: what it waits for, no call waits for. */
export async function openRunner(
  database: pg.ClientConfig,
  {
    keys,
    clock,
    yieldToCalls,
  }: { readonly keys: KeyRing; readonly clock: Clock; readonly yieldToCalls?: () => Promise<void> },
) {
  const pool = openPool(database, 'bulk', CONNECTIONS);
  const config = connectionFor(database, 'route', 'bulk');
  const writer = new ChunkWriter(config, `${hostname()}/${process.pid} bulk`, keys, clock);
  const meter = new Meter(pool, writer, () => clock.monotonic());
  const book = new AccessBook(pool, (right) => void meter.returnOf(right.rightId).catch(() => undefined));
  await book.load();
  const lookup = new ResidentLookup(config, clock);
  const guesses = new GuessesOfChunks(config, keys, clock);
  const knowledge = runningKnowledge(() => readNames(pool));
  const runner = new BulkRunner(
    { sql: pool, book, meter, lookup, guesses, knowledge, writer, keys, clock },
    yieldToCalls,
  );
  const close = async () => {
    await runner.stop();
    await meter.returnAll().catch(() => undefined);
    await Promise.allSettled([lookup.close(), guesses.close(), writer.close()]);
    await pool.end();
  };
  return { runner, pool, meter, book, knowledge, close };
}
