import type pg from 'pg';

const behindSql = 'SELECT f.name, (h.size - f.next_leaf)::text AS behind FROM log_follower f, log_head h';

/** Leaves of the log's order that each follower has not folded yet, by its name; what has no place yet counts for none. */
export async function measureFollowers(pool: pg.Pool): Promise<Readonly<Record<string, number>>> {
  const { rows } = await pool.query<{ name: string; behind: string }>(behindSql);
  return Object.fromEntries(rows.map(({ name, behind }) => [name, Math.max(0, Number(behind))]));
}
