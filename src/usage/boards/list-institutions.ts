import type { Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { type Counts, monthCountsSql, rate } from '../counts.ts';
import { daysOf, type Months } from '../months.ts';
import { type QuotaUse, quotaOf, unused } from '../quota-of.ts';
import { type Scope, scopeValues, withinScope } from '../scope.ts';

/** Which part of the list, and what stands at its top. */
export interface UsagePage {
  readonly sort: 'hits' | 'notFoundRate' | 'name';
  readonly limit: number;
  readonly page: number;
}

/** An institution with its use. */
export interface InstitutionUse extends Counts {
  readonly institutionId: Uuid;
  readonly name: string;
  readonly officeCode: string;
  readonly sector: string;
  readonly notFoundRate: number | null;
  readonly quota: QuotaUse;
}

/** Of fewer calls a rate says nothing, and would stand at the top. */
const FEWEST_FOR_A_RATE = 100;

const orders: Readonly<Record<UsagePage['sort'], string>> = {
  hits: 'coalesce(u.hits, 0) DESC',
  notFoundRate: `CASE WHEN u.found + u."notFound" >= ${FEWEST_FOR_A_RATE} THEN u."notFound" / (u.found + u."notFound")
    ELSE -1 END DESC NULLS LAST`,
  name: 'i.name',
};

const listSql = (sort: UsagePage['sort']) => `
WITH used AS (
  SELECT institution_id, ${monthCountsSql} FROM usage_month u JOIN institution i USING (institution_id)
  WHERE u.month BETWEEN $1 AND $2 AND ${withinScope(3)} GROUP BY 1
)
SELECT i.institution_id AS "institutionId", i.name, i.office_code AS "officeCode", i.sector, count(*) OVER ()::int AS total,
  coalesce(u.calls, 0) AS calls, coalesce(u.hits, 0) AS hits, coalesce(u."takenBack", 0) AS "takenBack",
  coalesce(u.found, 0) AS found, coalesce(u."notFound", 0) AS "notFound", coalesce(u.refused, 0) AS refused,
  coalesce(u.minors, 0) AS minors
FROM institution i LEFT JOIN used u USING (institution_id) WHERE ${withinScope(3)}
ORDER BY ${orders[sort]}, i.institution_id LIMIT $8 OFFSET $9`;

type Row = Omit<InstitutionUse, 'quota' | 'notFoundRate'> & { readonly total: number };

/**
 * Institutions with their use in some months and their quota against it, those included that asked nothing. `total` is
 * how many there are; 0 beyond the last page.
 */
export async function listInstitutionUse(sql: Sql, months: Months, scope: Scope, { sort, limit, page }: UsagePage) {
  const values = [months.from, months.to, ...scopeValues(scope), limit, limit * (page - 1)];
  const { rows } = await sql.query<Row & Record<string, unknown>>(listSql(sort), values);
  const ids = rows.map(({ institutionId }) => institutionId);
  const quotas = await quotaOf(sql, ids, daysOf(months));
  const institutions = rows.map(
    ({ total: _, ...row }): InstitutionUse => ({
      ...row,
      notFoundRate: rate(row.notFound, row.found + row.notFound),
      quota: quotas.get(row.institutionId) ?? unused,
    }),
  );
  return { total: rows[0]?.total ?? 0, institutions };
}
