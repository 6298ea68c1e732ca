import { addDays, type Day, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { readSettings } from '../../settings/index.ts';
import { type Duty, dutiesWithin } from './duties.ts';
import { type Days, earliest, latest, periodsOf } from './periods.ts';

/** Data balikan that an institution has to deliver next: of which kind, for which days, and until when. */
export interface NextDue extends Days {
  readonly key: string;
  readonly kind: string;
  readonly dueOn: Day;
}

/**
 * Of each kind the oldest period that has begun, is not past its due day, and that no delivery settles a day of; those
 * that are due first at the top. What is past its due day is arrears.
 */
export async function nextDueOf(sql: Sql, institution: Uuid, today: Day): Promise<NextDue[]> {
  const { feedbackDueDays } = await readSettings(sql);
  const days = { from: addDays(today, -feedbackDueDays), until: today };
  const settled = await settledDays(sql, institution);
  const next = (await dutiesWithin(sql, institution, days)).flatMap((duty) => {
    const open = periodsOwed(duty, days).find((period) => !isSettled(period, settled.get(duty.key) ?? []));
    return open ? [{ key: duty.key, kind: duty.kind, ...open, dueOn: addDays(open.until, feedbackDueDays) }] : [];
  });
  return next.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

/** The parts of periods on which a duty is owed and that end on the first of some days or later, oldest first. */
function periodsOwed({ frequency, from, until }: Duty, days: Days): Days[] {
  const reached = { from: latest(from, days.from), until: earliest(until, days.until) };
  return periodsOf(frequency, reached).map((period) => ({
    from: latest(period.from, from),
    until: earliest(period.until, until),
  }));
}

/** As arrears are counted: a delivery for one of its days settles a period. */
function isSettled({ from, until }: Days, settled: readonly Days[]): boolean {
  return settled.some((days) => days.from <= until && days.until >= from);
}

async function settledDays(sql: Sql, institution: Uuid): Promise<ReadonlyMap<string, readonly Days[]>> {
  const text = `SELECT duty_key AS key, jsonb_agg(jsonb_build_object('from', lower(d), 'until', upper(d) - 1)) AS days
    FROM feedback_settled, unnest(days) AS d WHERE institution_id = $1 GROUP BY duty_key`;
  const { rows } = await sql.query<{ key: string; days: Days[] }>(text, [institution]);
  return new Map(rows.map(({ key, days }) => [key, days]));
}
