import type { Day, Uuid } from '../../../kernel/index.ts';
import type { Settings } from '../../../settings/index.ts';
import { DAYS_OF_A_HABIT, HABIT_DAYS, type PatternRule } from '../model.ts';

/** The busiest hour of a right's day, against the busiest hours that it is used to. */
export interface Burst {
  readonly rightId: Uuid | null;
  /** The hour that begins so many hours after midnight. */
  readonly hour: number;
  readonly calls: number;
  /** Calls in the busiest hour of a day in the middle of the four weeks before, and how many days of use those had. */
  readonly usual: number;
  readonly days: number;
}

/** True when an hour is far above what its right is used to. A right that has been used for a few days only has no habit. */
export function isBurst({ calls, usual, days }: Burst, settings: Settings): boolean {
  const { burstFewestCalls, burstTimesUsual } = settings;
  return days >= DAYS_OF_A_HABIT && calls >= burstFewestCalls && calls >= burstTimesUsual * usual;
}

interface Row extends Burst {
  readonly institutionId: Uuid;
  readonly officeCode: string;
  readonly day: Day;
}

const busiestSql = `
SELECT u.institution_id AS "institutionId", i.office_code AS "officeCode", u.right_id AS "rightId", u.day::text, top.calls,
  array_position(u.hours, top.calls) - 1 AS hour, coalesce(habit.usual, 0)::float8 AS usual, habit.days
FROM usage_right_day u JOIN institution i USING (institution_id)
  CROSS JOIN LATERAL (SELECT max(h) AS calls FROM unnest(u.hours) h) top
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS days, percentile_cont(0.5) WITHIN GROUP (ORDER BY (SELECT max(h) FROM unnest(e.hours) h)) AS usual
    FROM usage_right_day e WHERE e.institution_id = u.institution_id AND e.right_id IS NOT DISTINCT FROM u.right_id
      AND e.day BETWEEN u.day - ${HABIT_DAYS} AND u.day - 1) habit
WHERE u.day BETWEEN $1::date - 1 AND $1::date AND top.calls >= $2`;

/** Lonjakan: an hour far above the right's usual. */
export const burst: PatternRule<Burst> = {
  kind: 'burst',
  quietDays: () => 0,
  async find(sql, { settings, today }) {
    const { rows } = await sql.query<Row & Record<string, unknown>>(busiestSql, [today, settings.burstFewestCalls]);
    return rows
      .filter((row) => isBurst(row, settings))
      .map(({ institutionId, officeCode, day, rightId, hour, calls, usual, days }) => {
        const evidence = { rightId, hour, calls, usual, days };
        return { officeCode, institutionId, subject: rightId ?? institutionId, day, evidence };
      });
  },
  explain: ({ hour, calls, usual, days }) => ({
    id: `${calls} permintaan antara pukul ${hour}.00 dan ${hour + 1}.00; jam tersibuk yang biasa pada ${days} hari pemakaian sebelumnya ${usual}.`,
    en: `${calls} calls between ${hour}:00 and ${hour + 1}:00; the usual busiest hour of the ${days} days of use before has ${usual}.`,
  }),
};
