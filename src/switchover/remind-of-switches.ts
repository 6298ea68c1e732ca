import { todayIn } from '../agreements/index.ts';
import type { Administration } from '../audit/index.ts';
import { addDays, type Day, dayAt, daysBetween, type TimeZone, type Uuid } from '../kernel/index.ts';
import { type Addressee, findTold, type NewNotice, type NoticeKind, notify } from '../notices/index.ts';
import { inTransaction, type Sql } from '../platform/sql/index.ts';
import { COUNTED_DAYS } from './model.ts';

/** Days before the last one on which a client that still calls is reminded [assumption]. */
const REMINDED = [30, 7, 1] as const;

interface Switch extends Record<string, unknown> {
  readonly rightId: Uuid;
  readonly institutionId: Uuid;
  readonly institution: string;
  readonly officeCode: string;
  readonly agreement: string;
  readonly lastDay: Day;
  readonly timeZone: TimeZone;
}

/** Rights whose day is near or has just passed, and whose clients have called old methods within 30 days. */
const switchesSql = `
SELECT r.right_id AS "rightId", r.institution_id AS "institutionId", i.name AS institution, a.office_code AS "officeCode",
  a.number AS agreement, r.values_until::text AS "lastDay", o.time_zone AS "timeZone"
FROM access_right r JOIN agreement a USING (agreement_id) JOIN institution i ON i.institution_id = r.institution_id
  JOIN office o ON o.office_code = i.office_code
WHERE r.answer_mode = 'values' AND r.method = 'web_service' AND r.status IN ('active', 'suspended')
  AND NOT (r.purpose = 'law_enforcement' AND r.values_approval IS NOT NULL)
  AND r.values_until BETWEEN $1 AND $2 AND r.values_until < r.valid_until
  AND EXISTS (SELECT FROM old_call_day c WHERE c.right_id = r.right_id AND c.day > $1::date - ${COUNTED_DAYS})`;

/**
 * Tells institution and office of every switch that is near while old methods are still called, and of one that has come,
 * each once, by the day of the office. May run at any time, in any number of processes; answers how many notices it made.
 */
export async function remindOfSwitches(parts: Pick<Administration, 'pool' | 'clock'>): Promise<number> {
  const { pool, clock } = parts;
  const today = todayIn(clock);
  const switches = await findSwitches(pool, dayAt(clock.business(), 'WIB'));
  const near = switches.flatMap((one) => nearOf(one, daysBetween(today[one.timeZone], one.lastDay)));
  const come = switches.filter(({ lastDay, timeZone }) => lastDay < today[timeZone]).flatMap(cameOf);
  return (await tellOnce(parts, near)) + (await tellOnce(parts, come));
}

async function findSwitches(sql: Sql, today: Day): Promise<Switch[]> {
  // A week back: a server may have stood still. A day more ahead, because it is later in the east.
  const span = [addDays(today, -7), addDays(today, Math.max(...REMINDED) + 1)];
  return (await sql.query<Switch>(switchesSql, span)).rows;
}

/** Notices of the latest reminder whose day has come; earlier ones that nobody sent are not made up for. */
function nearOf(one: Switch, daysLeft: number): NewNotice<'switchover.near'>[] {
  const due = REMINDED.filter((before) => daysLeft <= before);
  if (daysLeft < 0 || due.length === 0) return [];
  const { institution, agreement, lastDay } = one;
  const data = { institution, agreement, lastDay, daysLeft };
  return sidesOf(one, `${Math.min(...due)}`).map((side) => ({ ...side, kind: 'switchover.near', data }));
}

function cameOf(one: Switch): NewNotice<'switchover.came'>[] {
  const { institution, agreement, lastDay } = one;
  return sidesOf(one, 'came').map((side) => ({
    ...side,
    kind: 'switchover.came',
    data: { institution, agreement, lastDay },
  }));
}

/** One notice a side, under a key with the day, because a letter may move it. */
function sidesOf({ rightId, institutionId, officeCode, lastDay }: Switch, step: string) {
  const side = (name: string, to: Addressee) => ({
    to,
    about: rightId,
    key: `switchover/${rightId}/${lastDay}/${step}/${name}`,
  });
  return [side('institution', { institutionId }), side('office', { officeCode })];
}

async function tellOnce<K extends NoticeKind>(
  { pool, clock }: Pick<Administration, 'pool' | 'clock'>,
  notices: readonly NewNotice<K>[],
): Promise<number> {
  const told = await findTold(
    pool,
    notices.map(({ key }) => key),
  );
  let made = 0;
  for (const notice of notices.filter(({ key }) => !told.has(key))) {
    if (await inTransaction(pool, (tx) => notify(tx, clock, notice))) made += 1;
  }
  return made;
}
