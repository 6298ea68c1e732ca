import type { Day, TimeZone, Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import type { FeedbackDuty } from './annex/annex.ts';

/** Whose agreements are asked for: those that the codes of their offices begin with ('' is the country), or one's. */
export interface OwedBy {
  readonly region?: string;
  readonly institution?: Uuid;
  /** What ended before this day is left out. */
  readonly since?: Day;
}

/** Data balikan as a signed version of an agreement obliges to it, on the days from its effect to the next version's. */
export interface FeedbackOwed {
  readonly institutionId: Uuid;
  readonly officeCode: string;
  readonly timeZone: TimeZone;
  readonly institution: string;
  readonly from: Day;
  readonly until: Day;
  readonly feedback: readonly FeedbackDuty[];
}

/**
 * One row a signed version that names data balikan. Its days end with the agreement as that version has it, the day
 * before the next version's, or the day on which the agreement was ended, whichever is first.
 */
const owedSql = `
SELECT * FROM (
  SELECT a.institution_id AS "institutionId", i.office_code AS "officeCode", o.time_zone AS "timeZone",
    i.name AS institution, v.effective_from::text AS "from",
    least(v.ends_on, lead(v.effective_from) OVER later - 1, a.ended_on)::text AS until, v.annex -> 'feedback' AS feedback
  FROM agreement a JOIN agreement_version v USING (agreement_id) JOIN institution i USING (institution_id)
    JOIN office o ON o.office_code = i.office_code
  WHERE v.signed_on IS NOT NULL AND i.status <> 'closed'
    AND (a.status = 'active' OR a.status = 'ended' AND a.ended_on IS NOT NULL)
    AND ($1::text IS NULL OR starts_with(i.office_code, $1)) AND ($2::uuid IS NULL OR a.institution_id = $2)
  WINDOW later AS (PARTITION BY a.agreement_id ORDER BY v.version_no)
) owed WHERE feedback <> '[]' AND until >= "from" AND ($3::text IS NULL OR until >= $3)`;

/** Data balikan that signed agreements oblige to, past and present, in no particular order: sorting 13,000 rows takes long. */
export async function feedbackOwed(sql: Sql, { region, institution, since }: OwedBy): Promise<FeedbackOwed[]> {
  const values = [region ?? null, institution ?? null, since ?? null];
  return (await sql.query<FeedbackOwed & Record<string, unknown>>(owedSql, values)).rows;
}
