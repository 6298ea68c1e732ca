import type { Found, Institution, Page } from '../../institutions/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { Covered } from './coverage-of.ts';
import type { Period } from './period.ts';

/** Which institutions' coverage is looked for. */
export interface CoverageFilter {
  /** What the codes of their offices begin with; '' is the country. */
  readonly region: string;
  /** Only this one: all that people of an institution see. */
  readonly institutionId: Uuid | null;
  readonly office?: string | undefined;
  readonly class?: Institution['class'] | undefined;
  readonly sector?: string | undefined;
}

/** One line of the board. */
export interface BoardLine extends Covered, Pick<Institution, 'institutionId' | 'officeCode' | 'slug' | 'name'> {
  /** When it was counted; null where nobody was accessed or nothing was counted yet. */
  readonly countedAt: Date | null;
  /** True when something has changed since. */
  readonly behind: boolean;
}

const where = `
WHERE starts_with(i.office_code, $1) AND ($2::uuid IS NULL OR i.institution_id = $2)
  AND ($3::text IS NULL OR i.office_code = $3) AND ($4::text IS NULL OR i.class = $4)
  AND ($5::text IS NULL OR i.sector = $5)`;

const linesSql = `
SELECT i.institution_id AS "institutionId", i.office_code AS "officeCode", i.slug, i.name,
  coalesce(f.accessed, 0) AS accessed, coalesce(f.covered, 0) AS covered, coalesce(f.unreadable, 0) AS unreadable,
  CASE WHEN f.accessed IS NOT NULL THEN p.counted_at END AS "countedAt", coalesce(p.changes <> p.counted, false) AS behind
FROM institution i LEFT JOIN coverage_pulse p USING (institution_id)
LEFT JOIN coverage_figure f ON (f.first_month, f.months, f.institution_id) = ($6::date, $7::smallint, i.institution_id)
${where} ORDER BY f.covered::float / nullif(f.accessed, 0), i.name, i.institution_id LIMIT $8 OFFSET $9`;

/**
 * A page of the board of coverage in a calendar period, the smallest share first and those that accessed nobody last.
 * Figures are as they were counted last; only those of one institution alone (`coverageOf`) are of this moment.
 */
export async function searchCoverage(
  sql: Sql,
  { first, months }: Period,
  filter: CoverageFilter,
  { limit, page }: Page,
): Promise<Found<BoardLine>> {
  const { region, institutionId, office, class: of, sector } = filter;
  const wanted = [region, institutionId, office, of, sector];
  const counted = await sql.query<{ total: number }>(
    `SELECT count(*)::int AS total FROM institution i ${where}`,
    wanted,
  );
  const part = [first, months, limit, limit * (page - 1)];
  const { rows } = await sql.query<BoardLine & Record<string, unknown>>(linesSql, [...wanted, ...part]);
  return { total: counted.rows[0]?.total ?? 0, rows };
}
