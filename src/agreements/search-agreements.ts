import { PUSAT } from '../access/index.ts';
import type { Officer } from '../institutions/index.ts';
import { type Clock, type Day, daysBetween, type TimeZone, type Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { readSettings } from '../settings/index.ts';
import { todayIn } from './bring-into-force.ts';
import { agreementColumns } from './find-agreements.ts';
import { type Agreement, type AgreementState, currentStates, stateOf } from './model.ts';

/** What is looked for; what is left out is not asked. */
export interface AgreementFilter {
  readonly institution?: Uuid;
  /** An office, with what lies in its region. */
  readonly office?: string;
  /** One state; `current` for all in which an agreement is not over. */
  readonly state?: AgreementState | 'current';
  /** Agreements whose last day is before this one. */
  readonly endsBefore?: Day;
  /** Part of a number or of the institution's name. */
  readonly q?: string;
  /** Id of the last one of the page before. */
  readonly after?: Uuid;
  readonly limit: number;
}

/** An agreement in a list. */
export interface ListedAgreement extends Agreement {
  readonly institution: string;
  readonly state: AgreementState;
  /** Days of access after today; negative when it has expired. */
  readonly daysLeft: number;
}

/** Whose agreements an officer sees: those of the region of its office, or of its institution. */
type Reader = Pick<Officer, 'officeCode' | 'institutionId'>;

/** As `stateOf` says it, for a filter that a page can be cut from. */
const stateSql = `CASE WHEN a.status <> 'active' THEN a.status WHEN a.ends_on < t.today THEN 'expired'
  WHEN v.signed_on IS NULL THEN 'awaiting_annex' WHEN t.today < a.starts_on THEN 'upcoming'
  WHEN a.ends_on <= t.today + $11::int THEN 'near_end' ELSE 'active' END`;

/** Whoever is of nothing sees nothing. */
const seen = (a: string) => `num_nonnulls($1::text, $2::uuid) = 1
  AND ($1::text IS NULL OR ${a}.office_code LIKE $1 || '%') AND ($2::uuid IS NULL OR ${a}.institution_id = $2)`;

/** When an agreement ends that the reader does not see is none of its business, so no page goes on from there. */
const lastOne = `SELECT b.ends_on, b.agreement_id FROM agreement b WHERE b.agreement_id = $9 AND ${seen('b')}`;

const searchSql = `
SELECT ${agreementColumns}, i.name AS institution, o.time_zone AS "timeZone", v.signed_on IS NOT NULL AS "annexSigned"
FROM agreement a JOIN institution i USING (institution_id) JOIN office o ON o.office_code = i.office_code
  JOIN agreement_version v ON v.agreement_id = a.agreement_id AND v.version_no = 1
  CROSS JOIN LATERAL (SELECT ($3::jsonb ->> o.time_zone)::date AS today) t
WHERE ${seen('a')}
  AND ($4::uuid IS NULL OR a.institution_id = $4) AND ($5::text IS NULL OR a.office_code LIKE $5 || '%')
  AND ($6::text[] IS NULL OR ${stateSql} = ANY($6)) AND ($7::date IS NULL OR a.ends_on < $7)
  AND ($8::text IS NULL OR a.number ILIKE $8 OR i.name ILIKE $8)
  AND ($9::uuid IS NULL OR (a.ends_on, a.agreement_id) > (${lastOne}))
ORDER BY a.ends_on, a.agreement_id LIMIT $10`;

type Row = Agreement & { readonly institution: string; readonly timeZone: TimeZone; readonly annexSigned: boolean };

/** Agreements that an officer may see, those that end first at the top, a page at a time. Whoever is of nothing sees none. */
export async function searchAgreements(
  sql: Sql,
  clock: Clock,
  { officeCode, institutionId }: Reader,
  { institution, office, state, endsBefore, q, after, limit }: AgreementFilter,
): Promise<ListedAgreement[]> {
  const today = todayIn(clock);
  const { nearEndDays } = await readSettings(sql);
  const { rows } = await sql.query<Row & Record<string, unknown>>(searchSql, [
    ...[asPrefix(officeCode), institutionId, today, institution ?? null, asPrefix(office ?? null)],
    ...[statesOf(state), endsBefore ?? null, q === undefined ? null : `%${q.replace(/[\\%_]/g, '\\$&')}%`],
    ...[after ?? null, limit, nearEndDays],
  ]);
  return rows.map(({ timeZone, annexSigned, ...agreement }) => ({
    ...agreement,
    state: stateOf(agreement, annexSigned, today[timeZone], nearEndDays),
    daysLeft: daysBetween(today[timeZone], agreement.endsOn),
  }));
}

function statesOf(state: AgreementFilter['state']): readonly AgreementState[] | null {
  if (state === undefined) return null;
  return state === 'current' ? currentStates : [state];
}

/** The region of pusat is the empty prefix. */
function asPrefix(officeCode: string | null): string | null {
  return officeCode === PUSAT ? '' : officeCode;
}
