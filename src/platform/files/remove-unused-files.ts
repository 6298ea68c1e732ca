import type { Clock } from '../../kernel/index.ts';
import type { Sql } from '../sql/index.ts';

/**
 * Days for which an upload may wait for what it was uploaded for [assumption: a form that is begun on one working day is
 * sent within a week, or begun anew].
 */
export const UNUSED_DAYS = 7;

/** Files that one statement removes: each may have 10 MiB, and a statement 5 s. */
const AT_ONCE = 20;

const DAY_MS = 86_400_000;

/**
 * Removes uploads that nothing has come to use in {@link UNUSED_DAYS} days, and answers how many. What uses a file is
 * known by its foreign key, of whatever table: the database refuses to remove the file as long as there is one.
 */
export async function removeUnusedFiles(sql: Sql, clock: Clock): Promise<number> {
  const before = new Date(clock.now() - UNUSED_DAYS * DAY_MS);
  let all = 0;
  for (;;) {
    const text = 'SELECT remove_unused_files($1, $2) AS removed';
    const { rows } = await sql.query<{ removed: number }>(text, [before, AT_ONCE]);
    const removed = rows[0]?.removed ?? 0;
    all += removed;
    if (removed < AT_ONCE) return all;
  }
}
