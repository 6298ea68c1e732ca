import pg from 'pg';

/** Runs work on a connection of its own: a log of years takes longer to read than any statement may take on a route. */
export async function unhurried<T>(config: pg.ClientConfig, work: (sql: pg.Pool) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ ...config, max: 1, application_name: 'gapura-verify' });
  // A connection that is lost while nobody waits for it is told of by the query that comes next.
  pool.on('error', () => undefined);
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}
