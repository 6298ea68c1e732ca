import type { LogFollower } from '../../audit/index.ts';
import { byElement } from './by-element.ts';
import { byHourOfWeek, byRightDay } from './by-hour.ts';
import { byMonth } from './by-month.ts';
import { byDay, byOutcome } from './by-outcome.ts';
import { byUser } from './by-user.ts';
import { callsOfStretch } from './calls.ts';
import { countNoise } from './count-noise.ts';

/** All sums in one statement, so that the records of a stretch are read once. */
const foldSql = `
WITH calls AS MATERIALIZED (${callsOfStretch}), by_day AS (${byDay}), by_month AS (${byMonth}), by_outcome AS (${byOutcome}),
  by_right_day AS (${byRightDay}), by_hour_of_week AS (${byHourOfWeek}), by_element AS (${byElement}),
  by_user AS (${byUser})
${countNoise}`;

const forgetSql = `
TRUNCATE usage_day, usage_month, usage_outcome, usage_right_day, usage_week, usage_element, usage_user, usage_noise`;

/** Folds the log into the sums of use. */
export const usageFollower: LogFollower = {
  name: 'usage',
  async fold(tx, { from, to }) {
    // Sums of a large stretch, as of a rebuild, stay out of temporary files.
    await tx.query("SET LOCAL work_mem = '64MB'");
    await tx.query(foldSql, [from, to]);
  },
  async forget(tx) {
    await tx.query(forgetSql);
  },
};
