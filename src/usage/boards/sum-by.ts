import type { Sql } from '../../platform/sql/index.ts';
import { type Counts, countsSql, monthCountsSql } from '../counts.ts';
import type { Months } from '../months.ts';
import { type Scope, scopeValues, withinScope } from '../scope.ts';

/** What use can be told apart by, and where it stands. */
const columns = {
  province: 'left(i.office_code, 2)',
  office: 'i.office_code',
  sector: 'i.sector',
  institution: 'u.institution_id::text',
  right: 'u.right_id::text',
  method: 'u.method',
  purpose: 'u.purpose',
  month: 'u.month::text',
} as const;

/** What is known by institution alone. */
const columnsOfOutcomes = { kind: 'u.kind', outcome: 'u.outcome' } as const;

export type Dimension = keyof typeof columns | keyof typeof columnsOfOutcomes;

/** All that use can be told apart by. */
export const dimensions = Object.keys({ ...columns, ...columnsOfOutcomes }) as readonly Dimension[];

/** One value of a dimension with what its calls came to. */
export interface Sum extends Counts {
  /** Null where the records name none, as a call does that was refused before its right was known. */
  readonly key: string | null;
}

const within = `WHERE u.month BETWEEN $1 AND $2 AND ${withinScope(3)} GROUP BY`;

const sumSql = (column: string) => `
SELECT ${column} AS key, ${monthCountsSql} FROM usage_month u JOIN institution i USING (institution_id)
${within} 1 ORDER BY calls DESC, key`;

/** Rows are summed up before they are told apart: there are a quarter of a million of them for a semester, and few sums. */
const sumOutcomesSql = (column: string) => `
SELECT ${column} AS key, ${countsSql} FROM (
  SELECT u.kind, u.outcome, sum(u.records) AS records, sum(u.hits) AS hits, sum(u.minors) AS minors
  FROM usage_outcome u JOIN institution i USING (institution_id) ${within} 1, 2) u
GROUP BY 1 ORDER BY calls DESC, key`;

/**
 * The use of some months by one dimension, the most used first. `void` records count among hits and as taken back, and
 * stand under the outcome `unanswered`.
 */
export async function sumBy(sql: Sql, dimension: Dimension, { from, to }: Months, scope: Scope): Promise<Sum[]> {
  const text = isOfOutcomes(dimension) ? sumOutcomesSql(columnsOfOutcomes[dimension]) : sumSql(columns[dimension]);
  return (await sql.query<Sum & Record<string, unknown>>(text, [from, to, ...scopeValues(scope)])).rows;
}

function isOfOutcomes(dimension: Dimension): dimension is keyof typeof columnsOfOutcomes {
  return Object.hasOwn(columnsOfOutcomes, dimension);
}
