import { PUSAT } from '../access/index.ts';
import type { Officer } from '../institutions/index.ts';
import type { Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { type SanctionRow, sanctionColumns } from './find-sanctions.ts';
import type { Sanction, SanctionKind, SanctionState } from './model.ts';

/** What is looked for; what is left out is not asked. */
export interface SanctionFilter {
  readonly state?: SanctionState;
  readonly kind?: SanctionKind;
  /** An office, with what lies in its region. */
  readonly office?: string;
  readonly institution?: Uuid;
  /** Id of the last one of the page before. */
  readonly after?: Uuid;
  readonly limit: number;
}

/** A sanction in a list. */
export type ListedSanction = Sanction & { readonly institution: string };

/** Whose sanctions an officer sees: those of the region of its office, or what was decided about its institution. */
type Reader = Pick<Officer, 'officeCode' | 'institutionId'>;

/** Whoever is of nothing sees nothing; the region of pusat is the empty prefix. */
const listSql = `
SELECT ${sanctionColumns}, i.name AS institution
FROM sanction s JOIN office o USING (office_code) JOIN institution i USING (institution_id)
WHERE num_nonnulls($1::text, $2::uuid) = 1
  AND ($1::text IS NULL OR s.office_code LIKE $1 || '%')
  AND ($2::uuid IS NULL OR (s.institution_id = $2 AND s.state NOT IN ('proposed', 'dismissed')))
  AND ($3::text IS NULL OR s.state = $3) AND ($4::text IS NULL OR s.kind = $4)
  AND ($5::text IS NULL OR s.office_code LIKE $5 || '%') AND ($6::uuid IS NULL OR s.institution_id = $6)
  AND ($7::uuid IS NULL OR s.sanction_id < $7)
ORDER BY s.sanction_id DESC LIMIT $8`;

/** Sanctions that an officer may see, the newest first, a page at a time. */
export async function listSanctions(
  sql: Sql,
  { officeCode, institutionId }: Reader,
  { state, kind, office, institution, after, limit }: SanctionFilter,
): Promise<ListedSanction[]> {
  const { rows } = await sql.query<SanctionRow & ListedSanction>(listSql, [
    ...[asPrefix(officeCode), institutionId, state ?? null, kind ?? null, asPrefix(office ?? null)],
    ...[institution ?? null, after ?? null, limit],
  ]);
  return rows;
}

function asPrefix(officeCode: string | null): string | null {
  return officeCode === PUSAT ? '' : officeCode;
}
