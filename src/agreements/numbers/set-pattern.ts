import { type Administration, administer } from '../../audit/index.ts';
import { Fault } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { type NumberKind, numberKinds, patternProblems } from './number-pattern.ts';

/** How an office numbers its letters of a kind. */
export interface OfficePattern {
  readonly kind: NumberKind;
  readonly pattern: string;
  /** True until the office sets one of its own. */
  readonly isDefault: boolean;
}

/** The patterns of an office, one of each kind. */
export async function listPatterns(sql: Sql, officeCode: string): Promise<OfficePattern[]> {
  const text = 'SELECT kind, pattern FROM office_number_pattern WHERE office_code = $1';
  const { rows } = await sql.query<{ kind: string; pattern: string }>(text, [officeCode]);
  const own = new Map(rows.map(({ kind, pattern }) => [kind, pattern]));
  return (Object.keys(numberKinds) as NumberKind[]).map((kind) => ({
    kind,
    pattern: own.get(kind) ?? numberKinds[kind],
    isDefault: !own.has(kind),
  }));
}

/** Sets how an office numbers a kind of letters from now on; the sequence goes on. Throws `invalid_input`. */
export async function setPattern(
  by: Administration,
  officeCode: string,
  kind: NumberKind,
  pattern: string,
): Promise<void> {
  const parameters = patternProblems(pattern);
  if (parameters.length > 0) {
    throw new Fault('invalid_input', `${pattern} is no pattern of numbers.`, {
      field: 'pattern',
      parameters,
      indonesian: parameters.map(({ indonesian }) => indonesian).join(' '),
    });
  }
  await administer(by, async (tx, tell) => {
    await tx.query(
      `INSERT INTO office_number_pattern (office_code, kind, pattern) VALUES ($1, $2, $3)
       ON CONFLICT (office_code, kind) DO UPDATE SET pattern = excluded.pattern`,
      [officeCode, kind, pattern],
    );
    tell('office.numbering_set', { reason: `${officeCode} ${kind}: ${pattern}` });
  });
}
