import type { Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { Months } from '../months.ts';

/** Somebody who stood behind calls of an institution. */
export interface UserUse {
  readonly credentialId: Uuid | null;
  /** The name that its client proves itself by. */
  readonly userId: string | null;
  /** As the institution names its own people; null where its client names nobody. */
  readonly officerRef: string | null;
  /** The name of who asked at the portal, which Gapura knows itself; null where an application asked. */
  readonly officerName: string | null;
  readonly calls: number;
  readonly hits: number;
  readonly notFound: number;
  readonly minors: number;
  readonly lastDay: string;
}

const listSql = `
SELECT u.credential_id AS "credentialId", c.user_id AS "userId", u.officer_ref AS "officerRef",
  o.name AS "officerName", sum(u.calls)::float8 AS calls,
  sum(u.hits)::float8 AS hits, sum(u.not_found)::float8 AS "notFound", sum(u.minors)::float8 AS minors,
  max(u.last_day)::text AS "lastDay"
FROM usage_user u LEFT JOIN credential c ON c.credential_id = u.credential_id
  LEFT JOIN officer o ON c.kind = 'portal' AND o.officer_id::text = u.officer_ref
WHERE u.institution_id = $1 AND u.month BETWEEN $2 AND $3 GROUP BY 1, 2, 3, 4
ORDER BY calls DESC, u.credential_id, u.officer_ref LIMIT $4 OFFSET $5`;

/** Who stood behind an institution's calls in some months, the busiest first. */
export async function listUserUse(
  sql: Sql,
  institutionId: Uuid,
  { from, to }: Months,
  { limit, page }: { readonly limit: number; readonly page: number },
): Promise<UserUse[]> {
  const values = [institutionId, from, to, limit, limit * (page - 1)];
  return (await sql.query<UserUse & Record<string, unknown>>(listSql, values)).rows;
}
