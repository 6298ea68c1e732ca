import type pg from 'pg';
import { isConnectionLoss } from '../../src/platform/sql/index.ts';

/** Milliseconds between looks; a killed database is back within a second of the look that misses it. */
const LOOK_MS = 500;

interface KeeperLog {
  error(fields: object, message: string): void;
  info(fields: object, message: string): void;
}

/**
 * Starts the embedded database again when it is gone (killed, out of memory): nobody else would. `reopen` adopts or
 * starts it. Answers how to stop looking.
 */
export function keepDatabase(pool: pg.Pool, reopen: () => Promise<unknown>, log: KeeperLog): () => void {
  let busy = false;
  const look = async () => {
    if (busy) return;
    busy = true;
    try {
      await pool.query('SELECT 1').catch(async (error: unknown) => {
        if (!isConnectionLoss(error)) return;
        log.error({}, 'the database is gone; starting it again');
        await reopen();
        log.info({}, 'the database is back');
      });
    } catch (err) {
      log.error({ err }, 'the database could not be started; trying again');
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => void look(), LOOK_MS).unref();
  return () => clearInterval(timer);
}
