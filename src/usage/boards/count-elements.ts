import type { Sql } from '../../platform/sql/index.ts';
import { elements } from '../../reference/index.ts';
import { rate } from '../counts.ts';
import type { Months } from '../months.ts';
import { type Scope, scopeValues, withinScope } from '../scope.ts';

interface Compared {
  readonly matched: number;
  readonly mismatched: number;
  /** Granted and answered, although the caller sent no value for it. */
  readonly notSubmitted: number;
  /** Values that methods of old gave back. */
  readonly returned: number;
  /** Withheld, because the caller has tried too many values. */
  readonly withheld: number;
}

/** How one element compared. */
export interface ElementUse extends Compared {
  /** As the register spells it; its number where this version knows no such element any more. */
  readonly element: string;
  /** Mismatched of those that were compared. */
  readonly mismatchRate: number | null;
}

const countSql = `
SELECT element, sum(matched)::float8 AS matched, sum(mismatched)::float8 AS mismatched,
  sum(not_submitted)::float8 AS "notSubmitted", sum(returned)::float8 AS returned, sum(withheld)::float8 AS withheld
FROM usage_element u JOIN institution i USING (institution_id)
WHERE u.month BETWEEN $1 AND $2 AND ${withinScope(3)} GROUP BY element`;

const names = new Map<number, string>(elements.map(({ no, name }) => [no, name]));

/** How the elements of some months compared, those that mismatch most first. */
export async function countElements(sql: Sql, { from, to }: Months, scope: Scope): Promise<ElementUse[]> {
  const values = [from, to, ...scopeValues(scope)];
  const { rows } = await sql.query<Compared & { readonly element: number } & Record<string, unknown>>(countSql, values);
  const named = rows.map((row) => ({
    ...row,
    element: names.get(row.element) ?? String(row.element),
    mismatchRate: rate(row.mismatched, row.matched + row.mismatched),
  }));
  return named.sort((a, b) => (b.mismatchRate ?? -1) - (a.mismatchRate ?? -1) || (a.element < b.element ? -1 : 1));
}
