import { Fault, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { PatternKind } from './model.ts';
import { explained, type Pattern, type PatternRow, patternColumns, patternTables } from './pattern.ts';

/** Which patterns are looked for; what is left out is not asked. */
export interface PatternFilter {
  /** What the code of the office that a pattern lies at begins with; '' is the country. */
  readonly region: string;
  readonly office?: string;
  readonly institution?: Uuid;
  readonly kind?: PatternKind;
  readonly state?: 'open' | 'closed';
  /** Id of the last one of the page before. */
  readonly after?: Uuid;
  readonly limit: number;
}

/** Whether a pattern, `p`, is about an institution: alone, or with others. */
const concerns = (institution: string) => `(p.institution_id = ${institution}
  OR p.evidence @> jsonb_build_object('institutions', jsonb_build_array(jsonb_build_object('institutionId', ${institution}))))`;

const listSql = `
SELECT ${patternColumns} FROM ${patternTables}
WHERE starts_with(p.office_code, $1) AND ($2::text IS NULL OR starts_with(p.office_code, $2))
  AND ($3::uuid IS NULL OR ${concerns('$3::uuid')}) AND ($4::text IS NULL OR p.kind = $4)
  AND ($5::text IS NULL OR (p.closed_at IS NULL) = ($5 = 'open'))
  AND ($6::uuid IS NULL OR (p.found_at, p.pattern_id) < (SELECT a.found_at, a.pattern_id FROM usage_pattern a WHERE a.pattern_id = $6))
ORDER BY p.found_at DESC, p.pattern_id DESC LIMIT $7`;

/** Patterns of a region, the newest first. */
export async function listPatterns(sql: Sql, filter: PatternFilter): Promise<Pattern[]> {
  const { region, office = null, institution = null, kind = null, state = null, after = null, limit } = filter;
  const values = [region, office, institution, kind, state, after, limit];
  return (await sql.query<PatternRow>(listSql, values)).rows.map(explained);
}

/** How many patterns of a region are open. */
export async function countOpenPatterns(sql: Sql, region: string): Promise<number> {
  const text = `SELECT count(*)::int AS open FROM usage_pattern p
    WHERE p.closed_at IS NULL AND starts_with(p.office_code, $1)`;
  return (await sql.query<{ open: number }>(text, [region])).rows[0]?.open ?? 0;
}

/** The pattern of an id; throws `not_found`. */
export async function getPattern(sql: Sql, patternId: Uuid): Promise<Pattern> {
  const text = `SELECT ${patternColumns} FROM ${patternTables} WHERE p.pattern_id = $1`;
  const [row] = (await sql.query<PatternRow>(text, [patternId])).rows;
  if (!row) throw new Fault('not_found', 'There is no such pattern.', { field: 'pattern' });
  return explained(row);
}

const ofSql = `
SELECT ${patternColumns} FROM ${patternTables} WHERE p.day BETWEEN $2 AND $3 AND ${concerns('$1::uuid')}
ORDER BY p.day, p.pattern_id`;

/** What looked unusual in an institution's use from one day to another, open or closed: for evaluations and sanctions. */
export async function patternsOf(sql: Sql, institutionId: Uuid, from: string, to: string): Promise<Pattern[]> {
  return (await sql.query<PatternRow>(ofSql, [institutionId, from, to])).rows.map(explained);
}
