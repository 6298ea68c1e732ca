import type { Day, Uuid } from '../../kernel/index.ts';
import type { Explanation, PatternKind } from './model.ts';
import { explain } from './rules/index.ts';

/** An unusual pattern as it was found, and how it was closed. */
export interface Pattern {
  readonly patternId: Uuid;
  readonly kind: PatternKind;
  readonly officeCode: string;
  /** Null where it is about several, which its evidence names. */
  readonly institutionId: Uuid | null;
  readonly institution: string | null;
  readonly day: Day;
  readonly evidence: Readonly<Record<string, unknown>>;
  readonly explanation: Explanation;
  readonly foundAt: Date;
  readonly closedAt: Date | null;
  readonly closedBy: string | null;
  readonly remark: string | null;
}

/** A pattern without its explanation, as {@link patternColumns} read it. */
export type PatternRow = Omit<Pattern, 'explanation'> & Record<string, unknown>;

/** Columns of a pattern, of `usage_pattern p` with `institution i` and `officer o`. What it is known by stays inside. */
export const patternColumns = `p.pattern_id AS "patternId", p.kind, p.office_code AS "officeCode",
  p.institution_id AS "institutionId", i.name AS institution, p.day::text, p.evidence, p.found_at AS "foundAt",
  p.closed_at AS "closedAt", o.name AS "closedBy", p.remark`;

/** The tables of {@link patternColumns}. */
export const patternTables = `usage_pattern p LEFT JOIN institution i ON i.institution_id = p.institution_id
  LEFT JOIN officer o ON o.officer_id = p.closed_by`;

/** A pattern with why it was found. */
export function explained(row: PatternRow): Pattern {
  return { ...row, explanation: explain(row.kind, row.evidence) };
}
