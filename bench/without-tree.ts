import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { SEQUENCER_LOCK_CLASS } from '../src/audit/index.ts';
import type { Trial } from './trial/index.ts';

/** Milliseconds between two looks whether records wait for their place in the tree. */
const LOOK_MS = 200;

const endHolderSql = `
SELECT pg_terminate_backend(pid) FROM pg_locks
WHERE locktype = 'advisory' AND classid = ${SEQUENCER_LOCK_CLASS} AND granted AND pid <> $1`;

/**
 * Does something while no server grows the log's tree, by holding the lock of whoever sequences, then waits until the tree
 * has caught up. What is measured inside has the chains alone. Eight seconds at most: after ten a server ends the holder.
 */
export async function withoutTree<T>({ owner, database }: Trial, work: () => Promise<T>): Promise<T> {
  // A role may end its own connections alone, so what ends the server's is of the server's role.
  const holder = new pg.Client(database.app);
  await holder.connect();
  try {
    const { rows } = await holder.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const held = holder.query(`SELECT pg_advisory_lock(${SEQUENCER_LOCK_CLASS}, 0)`);
    const other = new pg.Client(database.app);
    await other.connect();
    await other.query(endHolderSql, [rows[0]?.pid]);
    await other.end();
    await held;
    return await work();
  } finally {
    await holder.end();
    await untilCaughtUp(owner);
  }
}

/** Waits until every record has its place in the tree. */
export async function untilCaughtUp(owner: pg.Pool): Promise<void> {
  for (let waiting = true; waiting; ) {
    await sleep(LOOK_MS);
    const { rows } = await owner.query<{ waiting: boolean }>(
      'SELECT h.size < (SELECT sum(n) FROM log_batch) AS waiting FROM log_head h',
    );
    waiting = rows[0]?.waiting ?? false;
  }
}
