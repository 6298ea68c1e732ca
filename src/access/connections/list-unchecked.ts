import type { Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { regionOf } from '../may.ts';
import type { ConnectionKind } from './model.ts';

/** A closed network that was declared and not found good yet. */
export interface UncheckedConnection {
  readonly connectionId: Uuid;
  readonly kind: ConnectionKind;
  readonly provider: string;
  readonly institutionId: Uuid;
  readonly institution: string;
  readonly officeCode: string;
  /** When its last step was: the declaration, or a check that it failed. */
  readonly since: Date;
}

/** 6,500 institutions have as many connections, and few are unchecked: reading them all takes 2 ms. */
const listSql = `
SELECT c.connection_id AS "connectionId", c.kind, c.provider, c.institution_id AS "institutionId", i.name AS institution,
  i.office_code AS "officeCode", s.at AS since, count(*) OVER ()::int AS total
FROM connection c JOIN institution i USING (institution_id) CROSS JOIN LATERAL (
  SELECT at FROM connection_step s WHERE s.connection_id = c.connection_id ORDER BY s.step_no DESC LIMIT 1) s
WHERE c.state = 'declared' AND starts_with(i.office_code, $1)
ORDER BY s.at, c.connection_id LIMIT $2`;

type Row = UncheckedConnection & { readonly total: number };

/** Closed networks that wait for their check in the region of an office: how many, and those first that wait the longest. */
export async function listUnchecked(
  sql: Sql,
  officeCode: string,
  limit: number,
): Promise<{ readonly total: number; readonly rows: readonly UncheckedConnection[] }> {
  const { rows } = await sql.query<Row & Record<string, unknown>>(listSql, [regionOf(officeCode), limit]);
  return { total: rows[0]?.total ?? 0, rows };
}
