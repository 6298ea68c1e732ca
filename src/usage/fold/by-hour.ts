import { callsWhere, monthOf } from './calls.ts';

/** 24 counts, one for each hour of the office's day. */
const hours = `ARRAY[${Array.from({ length: 24 }, (_, hour) => callsWhere(`hour = ${hour} AND kind <> 'void'`)).join(', ')}]::int[]`;

/** Calls in the hours of a right's day, and its hits. */
export const byRightDay = `
INSERT INTO usage_right_day AS sums (institution_id, day, right_id, hits, hours)
SELECT institution_id, day, right_id, sum(hits), ${hours} FROM calls GROUP BY institution_id, day, right_id
ON CONFLICT (institution_id, day, right_id) DO UPDATE SET hits = sums.hits + excluded.hits,
  hours = add_hours(sums.hours, excluded.hours)`;

/** Calls in the hours of the weekdays of an office's month. */
export const byHourOfWeek = `
INSERT INTO usage_week AS sums (month, office_code, weekday, hours)
SELECT ${monthOf('day')}, office_code, extract(dow FROM day), ${hours} FROM calls
GROUP BY ${monthOf('day')}, office_code, extract(dow FROM day)
ON CONFLICT (month, office_code, weekday) DO UPDATE SET hours = add_hours(sums.hours, excluded.hours)`;
