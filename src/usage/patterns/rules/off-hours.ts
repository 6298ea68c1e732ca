import type { Day, Uuid } from '../../../kernel/index.ts';
import type { Settings } from '../../../settings/index.ts';
import { DAYS_OF_A_HABIT, HABIT_DAYS, type PatternRule } from '../model.ts';

/** A right's calls outside office hours on a day, against what it is used to on such days. */
export interface OffHours {
  readonly rightId: Uuid | null;
  readonly calls: number;
  /** Calls outside office hours on a like day (of the week, or of a weekend) of the four weeks before, on average. */
  readonly usual: number;
  /** Days of use that those four weeks had. */
  readonly days: number;
  readonly isWeekend: boolean;
}

/** True when far more was asked outside office hours than its right is used to: a hospital that asks all night has the habit. */
export function isOffHours({ calls, usual, days }: OffHours, settings: Settings): boolean {
  const { offHoursFewestCalls, offHoursTimesUsual } = settings;
  return days >= DAYS_OF_A_HABIT && calls >= offHoursFewestCalls && calls >= offHoursTimesUsual * usual;
}

interface Row extends OffHours {
  readonly institutionId: Uuid;
  readonly officeCode: string;
  readonly day: Day;
}

const isWeekend = (day: string) => `extract(dow FROM ${day}) IN (0, 6)`;
const outside = (of: string) => `(SELECT coalesce(sum(h), 0) FROM unnest(${of}.hours) WITH ORDINALITY AS t (h, no)
  WHERE ${isWeekend(`${of}.day`)} OR no - 1 < $2 OR no - 1 >= $3)`;

const outsideSql = `
SELECT u.institution_id AS "institutionId", i.office_code AS "officeCode", u.right_id AS "rightId", u.day::text,
  night.calls::float8 AS calls, ${isWeekend('u.day')} AS "isWeekend", coalesce(habit.usual, 0)::float8 AS usual, habit.days
FROM usage_right_day u JOIN institution i USING (institution_id) CROSS JOIN LATERAL (SELECT ${outside('u')} AS calls) night
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS days, round(avg(${outside('e')}) FILTER (WHERE (${isWeekend('e.day')}) = (${isWeekend('u.day')})), 1) AS usual
    FROM usage_right_day e WHERE e.institution_id = u.institution_id AND e.right_id IS NOT DISTINCT FROM u.right_id
      AND e.day BETWEEN u.day - ${HABIT_DAYS} AND u.day - 1) habit
WHERE u.day BETWEEN $1::date - 1 AND $1::date AND night.calls >= $4`;

/** Di luar jam kerja: many calls at night or on a weekend that the right is not used to. Public holidays are not known. */
export const offHours: PatternRule<OffHours> = {
  kind: 'off_hours',
  quietDays: () => 0,
  async find(sql, { settings, today }) {
    const values = [today, settings.officeOpensHour, settings.officeClosesHour, settings.offHoursFewestCalls];
    const { rows } = await sql.query<Row & Record<string, unknown>>(outsideSql, values);
    return rows
      .filter((row) => isOffHours(row, settings))
      .map(({ institutionId, officeCode, day, ...evidence }) => {
        return { officeCode, institutionId, subject: evidence.rightId ?? institutionId, day, evidence };
      });
  },
  explain: ({ calls, usual, days, isWeekend }) => ({
    id: `${calls} permintaan ${isWeekend ? 'pada akhir pekan' : 'di luar jam kerja'}; kebiasaannya pada hari seperti itu ${usual}, dihitung dari ${days} hari pemakaian sebelumnya.`,
    en: `${calls} calls ${isWeekend ? 'on a weekend' : 'outside office hours'}; on such days it is used to ${usual}, by the ${days} days of use before.`,
  }),
};
