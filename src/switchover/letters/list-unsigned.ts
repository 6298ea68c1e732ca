import { regionOf } from '../../access/index.ts';
import type { Day, Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { LetterKind } from '../model.ts';

/** A letter about a switch that was prepared and is not signed. */
export interface UnsignedLetter {
  readonly letterId: Uuid;
  readonly kind: LetterKind;
  readonly rightId: Uuid;
  readonly institutionId: Uuid;
  readonly institution: string;
  /** The office whose head signs. */
  readonly officeCode: string;
  readonly valuesUntil: Day;
  /** When it was prepared. */
  readonly since: Date;
  readonly preparedBy: string;
}

/** How many there are in a region, how many of them an office signs itself, and the first of them. */
export interface UnsignedLetters {
  readonly total: number;
  readonly own: number;
  readonly rows: readonly UnsignedLetter[];
}

const listSql = `
SELECT l.letter_id AS "letterId", l.kind, l.right_id AS "rightId", l.institution_id AS "institutionId",
  i.name AS institution, a.office_code AS "officeCode", l.values_until::text AS "valuesUntil",
  l.prepared_at AS since, f.name AS "preparedBy",
  count(*) OVER ()::int AS total, count(*) FILTER (WHERE a.office_code = $2) OVER ()::int AS own
FROM switchover_letter l JOIN access_right r USING (right_id) JOIN agreement a ON a.agreement_id = r.agreement_id
  JOIN institution i ON i.institution_id = l.institution_id JOIN officer f ON f.officer_id = l.prepared_by
WHERE l.signed_at IS NULL AND a.office_code LIKE $1 || '%'
ORDER BY a.office_code = $2 DESC, l.letter_id LIMIT $3`;

type Row = UnsignedLetter & Pick<UnsignedLetters, 'total' | 'own'>;

/** Letters that wait for a signature in the region of an office, its own first, the oldest first. */
export async function listUnsignedLetters(sql: Sql, officeCode: string, limit: number): Promise<UnsignedLetters> {
  const values = [regionOf(officeCode), officeCode, limit];
  const { rows } = await sql.query<Row & Record<string, unknown>>(listSql, values);
  return { total: rows[0]?.total ?? 0, own: rows[0]?.own ?? 0, rows };
}
