import type { Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { budgets, OWN_NIKS_OF_A_BIRTH } from './budgets.ts';

/** An institution that has used up budgets of guesses. Nobody who was asked about is named. */
export interface BusyGuesser {
  readonly institutionId: Uuid;
  readonly slug: string;
  /** People of whom it tried as many values of an element as a clerk never needs, and how many (person, element) pairs. */
  readonly people: number;
  readonly elements: number;
  /** Births (district and date) along whose NIKs it walked. */
  readonly walks: number;
  readonly lastAt: Date;
}

const guessersSql = `
WITH values AS (
  SELECT institution_id, count(DISTINCT nik_tag)::int AS people, count(*)::int AS elements, max(at) AS at FROM (
    SELECT institution_id, nik_tag, element, max(at) AS at FROM tried_value WHERE at > $1
    GROUP BY 1, 2, 3 HAVING count(*) >= ${budgets.sensitive.own}) v GROUP BY 1
), walks AS (
  SELECT institution_id, count(*)::int AS walks, max(at) AS at FROM (
    SELECT institution_id, birth_tag, max(at) AS at FROM failing_nik WHERE at > $1
    GROUP BY 1, 2 HAVING count(*) >= ${OWN_NIKS_OF_A_BIRTH}) w GROUP BY 1
)
SELECT institution_id AS "institutionId", i.slug, coalesce(v.people, 0) AS people, coalesce(v.elements, 0) AS elements,
  coalesce(w.walks, 0) AS walks, greatest(v.at, w.at) AS "lastAt"
FROM values v FULL JOIN walks w USING (institution_id) JOIN institution i USING (institution_id)
ORDER BY coalesce(v.elements, 0) + coalesce(w.walks, 0) DESC, i.slug`;

/** Institutions that have used up budgets since an instant, the busiest first: what the authority looks into. */
export async function listGuessers(sql: Sql, since: Date): Promise<BusyGuesser[]> {
  return (await sql.query<BusyGuesser & Record<string, unknown>>(guessersSql, [since])).rows;
}
