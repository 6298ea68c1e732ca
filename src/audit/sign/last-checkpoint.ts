import type { Sql } from '../../platform/sql/index.ts';

/** The note of the last checkpoint that is stored; undefined before the first. */
export async function lastCheckpoint(sql: Sql): Promise<string | undefined> {
  const found = await sql.query<{ note: string }>('SELECT note FROM log_checkpoint ORDER BY size DESC LIMIT 1');
  return found.rows[0]?.note;
}

/** How many leaves a note says that it is of, which nobody has verified. */
export function sizeOf(note: string | undefined): number | undefined {
  return note === undefined ? undefined : Number(note.split('\n')[1]);
}
