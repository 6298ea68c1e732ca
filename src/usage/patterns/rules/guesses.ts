import type { Day, Uuid } from '../../../kernel/index.ts';
import type { Settings } from '../../../settings/index.ts';
import { monthOfDay } from '../../months.ts';
import type { PatternRule } from '../model.ts';

/** What the guess guard withheld from a right in a month. */
export interface Guesses {
  readonly rightId: Uuid;
  /** Elements that were withheld, because too many values of them had been tried. */
  readonly elements: number;
  /** People about whom nothing was said (code 08), because NIKs like theirs had been tried. */
  readonly people: number;
}

/** True when so much was withheld that somebody may be guessing. */
export function isGuessing({ elements, people }: Guesses, { guessesWithheld }: Settings): boolean {
  return elements + people >= guessesWithheld;
}

interface Row extends Guesses {
  readonly institutionId: Uuid;
  readonly officeCode: string;
}

/** A right for a region alone is answered with code 08 about everybody elsewhere, which is no guess. */
const withheldSql = `
SELECT r.institution_id AS "institutionId", i.office_code AS "officeCode", r.right_id AS "rightId",
  sum(w.elements)::float8 AS elements, sum(w.people)::float8 AS people
FROM (
  SELECT right_id, sum(withheld) AS elements, 0 AS people FROM usage_element WHERE month = $1 AND withheld > 0 GROUP BY 1
  UNION ALL
  SELECT right_id, 0, sum(withheld) FROM usage_month JOIN access_right USING (right_id)
  WHERE month = $1 AND withheld > 0 AND region_scope = '{}' GROUP BY 1
) w JOIN access_right r USING (right_id) JOIN institution i ON i.institution_id = r.institution_id GROUP BY 1, 2, 3`;

/** Tebakan: answers that the guess guard withheld, in the month so far. */
export const guesses: PatternRule<Guesses> = {
  kind: 'guesses',
  quietDays: () => 0,
  async find(sql, { settings, today }) {
    const month: Day = monthOfDay(today);
    const { rows } = await sql.query<Row & Record<string, unknown>>(withheldSql, [month]);
    return rows
      .filter((row) => isGuessing(row, settings))
      .map(({ institutionId, officeCode, ...evidence }) => {
        return { officeCode, institutionId, subject: evidence.rightId, day: month, evidence };
      });
  },
  explain: ({ elements, people }) => ({
    id: `Dalam bulan ini ${elements} elemen ditahan karena terlalu banyak nilai dicoba, dan ${people} permintaan dijawab dengan kode 08.`,
    en: `In this month ${elements} elements were withheld because too many values had been tried, and ${people} calls were answered with code 08.`,
  }),
};
