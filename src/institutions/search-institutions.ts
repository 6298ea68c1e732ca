import type { Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import type { Institution } from './model.ts';
import { type Found, type Page, rowsBefore } from './page.ts';

/** Which institutions are looked for; what is left out does not matter. */
export interface InstitutionFilter {
  /** What the codes of their offices begin with; '' is the country. */
  readonly region: string;
  /** Only this one: all that people of an institution see. */
  readonly institutionId?: Uuid | null;
  /** A part of name or slug, in any case. */
  readonly q?: string;
  readonly office?: string;
  readonly class?: Institution['class'];
  readonly kind?: Institution['kind'];
  readonly sector?: string;
  readonly status?: Institution['status'];
}

const columns = `i.institution_id AS "institutionId", i.office_code AS "officeCode", i.slug,
  i.customer_id AS "customerId", i.name, i.class, i.kind, i.sector, i.status`;

/**
 * Parts of names are looked for in every row of the region: "Soekardjo" stands in the middle of "RSUD dr. Soekardjo",
 * and 6,500 rows take 17 ms, which no index on beginnings would help.
 */
const where = `starts_with(i.office_code, $1) AND ($2::uuid IS NULL OR i.institution_id = $2)
  AND ($3::text IS NULL OR position(lower($3) IN lower(i.name)) > 0 OR position(upper($3) IN i.slug) > 0)
  AND ($4::text IS NULL OR i.office_code = $4) AND ($5::text IS NULL OR i.class = $5)
  AND ($6::text IS NULL OR i.kind = $6) AND ($7::text IS NULL OR i.sector = $7)
  AND ($8::text IS NULL OR i.status = $8)`;

/** A page of the institutions that a filter names, by name. */
export async function searchInstitutions(sql: Sql, filter: InstitutionFilter, page: Page): Promise<Found<Institution>> {
  const f = filter;
  const wanted = [f.region, f.institutionId, f.q, f.office, f.class, f.kind, f.sector, f.status];
  const counted = await sql.query<{ total: number }>(
    `SELECT count(*)::int AS total FROM institution i WHERE ${where}`,
    wanted,
  );
  const { rows } = await sql.query<Institution & Record<string, unknown>>(
    `SELECT ${columns} FROM institution i WHERE ${where} ORDER BY i.name, i.institution_id LIMIT $9 OFFSET $10`,
    [...wanted, page.limit, rowsBefore(page)],
  );
  return { total: counted.rows[0]?.total ?? 0, rows };
}
