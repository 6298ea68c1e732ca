import type { Sql } from '../../platform/sql/index.ts';

/** Closes writers that are dead and whose batches all have their place, so that no pass looks at them again. */
export async function closeWriters(sql: Sql, writerIds: readonly number[]): Promise<void> {
  if (writerIds.length === 0) return;
  await sql.query("UPDATE log_writer SET state = 'closed' WHERE writer_id = ANY($1::int[]) AND state = 'dead'", [
    writerIds,
  ]);
}
