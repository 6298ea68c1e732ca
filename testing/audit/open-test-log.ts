import pg from 'pg';
import { type Administration, KeyRing, LogWriter, prepareLog, WRITER_LOCK_CLASS } from '../../src/audit/index.ts';
import { type Clock, systemClock } from '../../src/kernel/index.ts';
import type { LaneLimits } from '../../src/platform/lane/index.ts';
import { connectionFor, openPool } from '../../src/platform/sql/index.ts';
import { createTestDatabase } from '../database/index.ts';

/** Waiting is part of what these tests provoke, so a writer of theirs is patient unless told otherwise. */
const patient: LaneLimits = { waiting: 100_000, waitMs: 60_000, batch: 1024, worth: 0 };

/** A database of one test file with its log ready to be written. */
export interface TestLog {
  readonly pool: pg.Pool;
  /** The role that owns the tables: it can do to the log what the application cannot. */
  readonly owner: pg.Client;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly by: Administration;
  /** How the application connects. */
  readonly app: pg.ClientConfig;
  /** A writer with a connection of its own, closed with the log. */
  newWriter(limits?: LaneLimits, way?: pg.ClientConfig): LogWriter;
  /** Closes every writer made so far and reaps it: what its process held is returned. */
  endWriters(): Promise<void>;
  /** The epoch of this moment. */
  epoch(): Promise<string>;
  /** Cuts a writer's connection as a crash would; true when there was one. */
  cut(writerId: number): Promise<boolean>;
  close(): Promise<void>;
}

/** The bytes of the master key that test logs are made with. */
export const TEST_MASTER_KEY = Buffer.alloc(32, 7);

/** Opens a database of its own, with partitions and keys for the clock's month. */
export async function openTestLog(clock: Clock = systemClock()): Promise<TestLog> {
  const database = await createTestDatabase();
  const pool = openPool(database.app, 'test', 8);
  const owner = new pg.Client(database.owner);
  await owner.connect();
  const keys = new KeyRing(TEST_MASTER_KEY);
  await prepareLog(pool, keys, clock);
  const writers: LogWriter[] = [];
  return {
    pool,
    owner,
    keys,
    clock,
    by: { pool, clock, keys, actor: 'Penguji' },
    app: database.app,
    newWriter(limits = patient, way = database.app) {
      const config = connectionFor(way, 'lane', 'log');
      const writer = new LogWriter(config, `test ${writers.length}`, keys, clock, limits);
      writers.push(writer);
      return writer;
    },
    async endWriters() {
      await Promise.all(writers.splice(0).map((writer) => writer.close()));
      await pool.query("SELECT reap_writer(writer_id) FROM log_writer WHERE state = 'live'");
    },
    epoch: async () => (await pool.query('SELECT value FROM access_epoch')).rows[0]?.value,
    cut: (writerId) => cut(pool, writerId),
    async close() {
      await Promise.all(writers.map((writer) => writer.close()));
      await owner.end();
      await pool.end();
      await database.drop();
    },
  };
}

/** A writer is found by its advisory lock; a role may end its own connections. */
async function cut(pool: pg.Pool, writerId: number): Promise<boolean> {
  const ended = await pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_locks
     WHERE locktype = 'advisory' AND classid = $1 AND objid = $2 AND granted
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [WRITER_LOCK_CLASS, writerId],
  );
  return (ended.rowCount ?? 0) > 0;
}
