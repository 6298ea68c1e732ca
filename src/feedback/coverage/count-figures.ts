import type pg from 'pg';
import type { Clock, Day, Uuid } from '../../kernel/index.ts';
import { readSettings } from '../../settings/index.ts';
import { coverageOf } from './coverage-of.ts';
import { coveragePeriodOf } from './period.ts';

/** Hours for which an institution's figures stand before they are counted anew. */
const STANDING_HOURS = 6;

/**
 * Takes the institution that has waited longest, of those whose figures may be behind because something or the deadline
 * changed since. Another process then takes another one; a count that dies is tried again when figures are due anyway.
 */
const takeSql = `
UPDATE coverage_pulse SET tried_at = $2 WHERE institution_id = (
  SELECT institution_id FROM coverage_pulse
  WHERE (changes <> counted OR counted_days IS DISTINCT FROM $1::int)
    AND coalesce(tried_at < $2::timestamptz - interval '${STANDING_HOURS} hours', true)
  ORDER BY tried_at NULLS FIRST, institution_id LIMIT 1 FOR UPDATE SKIP LOCKED)
RETURNING institution_id AS "institutionId", changes::text`;

/**
 * Every calendar month, quarter, semester and year in which the institution accessed somebody, with what its figure is
 * counted from: changes of its months, persons reported until the deadline, and the deadline. Where that is as it was the
 * figure is as well.
 */
const duePeriodsSql = `
WITH period AS (
  SELECT DISTINCT v.first, v.months, (v.first + make_interval(months => v.months) - interval '1 day')::date AS last
  FROM accessed_group g, LATERAL (VALUES (g.first_month, 1), (date_trunc('quarter', g.first_month)::date, 3),
    (make_date(extract(year FROM g.first_month)::int, CASE WHEN extract(month FROM g.first_month) <= 6 THEN 1 ELSE 7 END, 1), 6),
    (date_trunc('year', g.first_month)::date, 12)) AS v(first, months)
  WHERE g.institution_id = $1 AND g.months = 1
), basis AS (
  SELECT p.*, concat_ws('/',
    (SELECT sum(g.changes) FROM accessed_group g
      WHERE g.institution_id = $1 AND g.months = 1 AND g.first_month BETWEEN p.first AND p.last),
    (SELECT coalesce(sum(d.persons), 0) FROM reported_day d
      WHERE d.institution_id = $1 AND d.received_on BETWEEN p.first AND p.last + $2::int), $2::int) AS "countedFrom"
  FROM period p
)
SELECT to_char(b.first, 'YYYY-MM-DD') AS first, to_char(b.last, 'YYYY-MM') AS last, b.months, b."countedFrom" FROM basis b
LEFT JOIN coverage_figure f ON (f.first_month, f.months, f.institution_id) = (b.first, b.months, $1)
WHERE f.counted_from IS DISTINCT FROM b."countedFrom" ORDER BY b.first, b.months`;

const writeSql = `
INSERT INTO coverage_figure (institution_id, first_month, months, accessed, covered, unreadable, counted_from)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (first_month, months, institution_id) DO UPDATE SET accessed = excluded.accessed,
  covered = excluded.covered, unreadable = excluded.unreadable, counted_from = excluded.counted_from`;

interface Behind extends Record<string, unknown> {
  readonly institutionId: Uuid;
  readonly changes: string;
}

interface DuePeriod extends Record<string, unknown> {
  readonly first: Day;
  readonly last: string;
  readonly months: number;
  readonly countedFrom: string;
}

/**
 * Counts the board's figures of the one institution that has waited longest, those that are not what they were counted
 * from. Answers false when none is behind, or all that are were counted a short while ago.
 */
export async function countFigures(pool: pg.Pool, clock: Clock): Promise<boolean> {
  const days = (await readSettings(pool)).coverageDeadlineDays;
  const now = new Date(clock.now());
  const [behind] = (await pool.query<Behind>(takeSql, [days, now])).rows;
  if (!behind) return false;
  const { institutionId, changes } = behind;
  for (const due of (await pool.query<DuePeriod>(duePeriodsSql, [institutionId, days])).rows) {
    await countFigure(pool, institutionId, due);
  }
  const text = `UPDATE coverage_pulse SET counted = $2, counted_days = $3, counted_at = $4 WHERE institution_id = $1`;
  await pool.query(text, [institutionId, changes, days, now]);
  return true;
}

/** What came in while it counted is in the figure and not in what it is counted from: it will be counted once more. */
async function countFigure(pool: pg.Pool, institutionId: Uuid, due: DuePeriod): Promise<void> {
  const { first, last, months, countedFrom } = due;
  const { accessed, covered, unreadable } = await coverageOf(
    pool,
    institutionId,
    coveragePeriodOf(first.slice(0, 7), last),
  );
  await pool.query(writeSql, [institutionId, first, months, accessed, covered, unreadable, countedFrom]);
}
