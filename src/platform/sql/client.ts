import pg from 'pg';
import { Fault } from '../../kernel/index.ts';

/** What a statement needs to run: a pool, a client, or a transaction's client. */
export interface Sql {
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<pg.QueryResult<Row>>;
  query<Row extends unknown[]>(config: pg.QueryArrayConfig, values?: unknown[]): Promise<pg.QueryArrayResult<Row>>;
}

/** Statement time-outs by what waits behind them, in milliseconds. */
export const statementTimeouts = { lane: 2_000, route: 5_000, report: 60_000 } as const;

/** Milliseconds to wait for a row lock before giving up: longer means somebody holds it, not that it is busy. */
const LOCK_TIMEOUT_MS = 1_000;

/** A server that does not even end its statement in time is frozen or unreachable: then the client gives up on it. */
const GRACE_MS = 500;

/** Settings of a connection for one kind of work. */
export function connectionFor(
  base: pg.ClientConfig,
  work: keyof typeof statementTimeouts,
  name: string,
): pg.ClientConfig {
  return {
    ...base,
    application_name: `gapura-${name}`,
    statement_timeout: statementTimeouts[work],
    query_timeout: statementTimeouts[work] + GRACE_MS,
    lock_timeout: LOCK_TIMEOUT_MS,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  };
}

/**
 * A pool, by default for routes: six connections serve what is not on a lane. Errors of idle connections are expected, not
 * fatal.
 */
export function openPool(
  base: pg.ClientConfig,
  name = 'route',
  max = 6,
  work: keyof typeof statementTimeouts = 'route',
): pg.Pool {
  const pool = new pg.Pool({ ...connectionFor(base, work, name), max, idleTimeoutMillis: 30_000 });
  pool.on('error', ignoreLoss);
  return pool;
}

/** Whoever waits on a lost connection is told by the query that fails; without a listener Node would end the process. */
function ignoreLoss(): void {}

/**
 * Runs `work` in a transaction: all of it or nothing. COMMIT answers `ROLLBACK` without an error when a statement inside
 * had failed, so its answer is checked.
 */
export async function inTransaction<T>(pool: pg.Pool, work: (tx: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  // The pool listens on its idle connections only.
  client.on('error', ignoreLoss);
  try {
    await client.query('BEGIN');
    const result = await work(client);
    const end = await client.query('COMMIT');
    if (end.command !== 'COMMIT') throw new Fault('conflict', 'The transaction could not be committed.');
    client.release();
    return result;
  } catch (error) {
    await client.query('ROLLBACK').then(
      () => client.release(),
      (lost: Error) => client.release(lost),
    );
    throw error;
  } finally {
    client.off('error', ignoreLoss);
  }
}
