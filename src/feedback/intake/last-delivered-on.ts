import { type Day, dayAt, type TimeZone, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';

const lastSql = `
SELECT credential_id AS id, max(received_at) AS at FROM feedback_delivery
WHERE institution_id = $1 AND credential_id IS NOT NULL GROUP BY credential_id`;

/** The office's day on which each credential of an institution last delivered data balikan. */
export async function lastDeliveredOn(sql: Sql, institutionId: Uuid, zone: TimeZone): Promise<ReadonlyMap<Uuid, Day>> {
  const { rows } = await sql.query<{ id: Uuid; at: Date }>(lastSql, [institutionId]);
  return new Map(rows.map(({ id, at }) => [id, dayAt(at.getTime(), zone)]));
}

/** When an institution first delivered data balikan, by any door; undefined while it has not. */
export async function firstDeliveredAt(sql: Sql, institutionId: Uuid): Promise<Date | undefined> {
  const text = 'SELECT min(received_at) AS at FROM feedback_delivery WHERE institution_id = $1';
  return (await sql.query<{ at: Date | null }>(text, [institutionId])).rows[0]?.at ?? undefined;
}
