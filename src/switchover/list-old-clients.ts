import { PUSAT } from '../access/index.ts';
import { todayIn } from '../agreements/index.ts';
import type { Officer } from '../institutions/index.ts';
import type { Clock, Day, Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { COUNTED_DAYS, type LetterKind, type OldClientState } from './model.ts';

/** What is looked for; what is left out is not asked. */
export interface OldClientFilter {
  /** An office, with what lies in its region. */
  readonly office?: string;
  readonly state?: OldClientState;
  /** Right of the last one of the page before. */
  readonly after?: Uuid;
  readonly limit: number;
}

/** A right whose institution has yet to move, with what is known of its clients. */
export interface OldClient {
  readonly rightId: Uuid;
  readonly state: OldClientState;
  readonly institutionId: Uuid;
  readonly institution: string;
  readonly officeCode: string;
  readonly agreement: string;
  /** Last day on which old methods return data, come or passed. */
  readonly valuesUntil: Day | null;
  readonly lastCall: {
    readonly at: Date;
    readonly method: string;
    readonly userId: string;
    readonly peer: string | null;
  } | null;
  /** Calls of the last 30 days that got data, and that were told to move. */
  readonly returned: number;
  readonly moved: number;
  /** Products that its old calls were made with. */
  readonly products: readonly string[];
  /** The last signed letter about its switch. */
  readonly letter: {
    readonly letterId: Uuid;
    readonly kind: LetterKind;
    readonly number: string;
    readonly dated: Day;
  } | null;
  /** A letter that waits for its signature. */
  readonly draftId: Uuid | null;
}

const kept = "(r.purpose = 'law_enforcement' AND r.values_approval IS NOT NULL)";
const returns = `(r.answer_mode = 'values' AND r.valid_until >= t.today AND (r.values_until >= t.today OR ${kept}))`;
const stateSql = `CASE
  WHEN ${returns} AND ${kept} THEN 'kept'
  WHEN ${returns} AND EXISTS (SELECT FROM switchover_letter l
    WHERE l.right_id = r.right_id AND l.signed_at IS NOT NULL) THEN 'announced'
  WHEN ${returns} THEN 'undated'
  WHEN EXISTS (SELECT FROM old_call_day c
    WHERE c.right_id = r.right_id AND c.day > t.today - ${COUNTED_DAYS} AND c.moved > 0) THEN 'still_calling' END`;

const seen = (a: string, r: string) => `(${a}.office_code LIKE $1 || '%' OR ${r}.institution_id = $2)`;

/** The last day of a right that the reader does not see is none of its business, so no page goes on from there. */
const lastOne = `SELECT coalesce(p.values_until, '-infinity'), p.right_id
      FROM access_right p JOIN agreement b USING (agreement_id) WHERE p.right_id = $6 AND ${seen('b', 'p')}`;

// Both at the top are worked out once: a day for each office, and a state for each right, of which a page keeps few.
const searchSql = `
WITH t AS MATERIALIZED (SELECT office_code, ($3::jsonb ->> time_zone)::date AS today FROM office),
found AS MATERIALIZED (
  SELECT r.right_id, ${stateSql} AS state, r.institution_id, i.name, a.office_code, a.number, r.values_until, t.today
  FROM access_right r JOIN agreement a USING (agreement_id) JOIN institution i ON i.institution_id = r.institution_id
    JOIN t ON t.office_code = i.office_code
  WHERE r.method = 'web_service' AND r.status <> 'revoked'
    AND ${seen('a', 'r')}
    AND ($4::text IS NULL OR a.office_code LIKE $4 || '%')
    AND ($6::uuid IS NULL OR (coalesce(r.values_until, '-infinity'), r.right_id) > (
      ${lastOne}))
), page AS (
  SELECT * FROM found WHERE state IS NOT NULL AND ($5::text IS NULL OR state = $5)
  ORDER BY coalesce(values_until, '-infinity'), right_id LIMIT $7
)
SELECT p.right_id AS "rightId", p.state, p.institution_id AS "institutionId", p.name AS institution,
  p.office_code AS "officeCode", p.number AS agreement, p.values_until::text AS "valuesUntil",
  k.last AS "lastCall", n.returned, n.moved, n.products, l.letter, d.letter_id AS "draftId"
FROM page p
LEFT JOIN LATERAL (SELECT json_build_object('at', c.last_at, 'method', c.method, 'userId', u.user_id,
    'peer', c.last_peer) AS last FROM old_call_day c JOIN credential u USING (credential_id)
  WHERE c.right_id = p.right_id ORDER BY c.day DESC, c.last_at DESC LIMIT 1) k ON true
CROSS JOIN LATERAL (SELECT coalesce(sum(c.returned), 0)::int AS returned, coalesce(sum(c.moved), 0)::int AS moved,
    ARRAY(SELECT DISTINCT x.product FROM old_client x WHERE x.credential_id = ANY(array_agg(c.credential_id))
      ORDER BY x.product) AS products
  FROM old_call_day c WHERE c.right_id = p.right_id AND c.day > p.today - ${COUNTED_DAYS}) n
LEFT JOIN LATERAL (SELECT json_build_object('letterId', s.letter_id, 'kind', s.kind, 'number', s.number,
    'dated', s.dated) AS letter FROM switchover_letter s
  WHERE s.right_id = p.right_id AND s.signed_at IS NOT NULL ORDER BY s.signed_at DESC, s.letter_id DESC LIMIT 1) l ON true
LEFT JOIN switchover_letter d ON d.right_id = p.right_id AND d.signed_at IS NULL
ORDER BY coalesce(p.values_until, '-infinity'), p.right_id`;

/**
 * Rights whose institutions have yet to move, as an officer may see them: an office those of its region, people of an
 * institution their own. Those whose day has passed, or comes first, at the top; a page at a time.
 */
export async function listOldClients(
  sql: Sql,
  clock: Clock,
  { officeCode, institutionId }: Pick<Officer, 'officeCode' | 'institutionId'>,
  { office, state, after, limit }: OldClientFilter,
): Promise<OldClient[]> {
  const { rows } = await sql.query<OldClient & Record<string, unknown>>(searchSql, [
    ...[asPrefix(officeCode), institutionId, todayIn(clock), asPrefix(office ?? null)],
    ...[state ?? null, after ?? null, limit],
  ]);
  // Out of JSON an instant comes as text.
  return rows.map((row) => ({ ...row, lastCall: row.lastCall && { ...row.lastCall, at: new Date(row.lastCall.at) } }));
}

/** The region of pusat is the empty prefix. */
function asPrefix(officeCode: string | null): string | null {
  return officeCode === PUSAT ? '' : officeCode;
}
