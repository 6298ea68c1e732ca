import type pg from 'pg';
import type { Clock } from '../../kernel/index.ts';
import { readNames } from '../../register/index.ts';
import { countWords, establishedWords } from '../compare/index.ts';

/** The first of the two numbers of the advisory lock of whoever counts; the second is 0. */
const COUNTING_LOCK_CLASS = 471_007;

const keepSql = `
INSERT INTO register_words AS known (count_no, counted_at, residents, words) VALUES (1, $1, $2, $3)
ON CONFLICT (the_only_row) DO UPDATE SET count_no = known.count_no + 1, counted_at = excluded.counted_at,
  residents = excluded.residents, words = excluded.words`;

/**
 * Counts the words of the register's names for all processes, unless another one is at it; `isDue` is asked once more when
 * it is this one's turn. That takes minutes for ten million residents, so it is no transaction, which would keep the
 * database from cleaning up. The lock lives on the connection, and so ends with a process that is killed.
 */
export async function countRegister(
  pool: pg.Pool,
  clock: Pick<Clock, 'now'>,
  isDue: () => Promise<boolean>,
): Promise<void> {
  const client = await pool.connect();
  // Whoever waits for the connection is told by the query that fails.
  client.on('error', () => {});
  try {
    const lock = `SELECT pg_try_advisory_lock(${COUNTING_LOCK_CLASS}, 0) AS taken`;
    const { rows } = await client.query<{ taken: boolean }>(lock);
    if (rows[0]?.taken && (await isDue())) await count(client, clock.now());
  } finally {
    client.release(true);
  }
}

async function count(client: pg.PoolClient, now: number): Promise<void> {
  let residents = 0;
  async function* names() {
    for await (const name of readNames(client)) {
      residents += 1;
      yield name;
    }
  }
  const words = establishedWords(await countWords(names()));
  await client.query(keepSql, [new Date(now), residents, [...words].join('\n')]);
}
