import type { Administration } from '../audit/index.ts';
import { type InstitutionInZone, listInstitutions } from '../institutions/index.ts';
import { addDays, type Day, dayAt, daysBetween } from '../kernel/index.ts';
import { type Addressee, findTold, type NewNotice, notify } from '../notices/index.ts';
import { inTransaction, type Sql } from '../platform/sql/index.ts';
import { readSettings } from '../settings/index.ts';
import { dueReminder } from './due-reminder.ts';
import type { Agreement } from './model.ts';

type Ending = Pick<Agreement, 'agreementId' | 'institutionId' | 'number' | 'startsOn' | 'endsOn'>;
type Reminder = NewNotice<'agreement.ending'>;

/**
 * Tells both sides of every agreement that is about to end and that no other continues, on each of the days of a setting once,
 * by the day of its office. May run at any time, in any number of processes; answers how many notices it made.
 */
export async function remindOfEndings({ pool, clock }: Pick<Administration, 'pool' | 'clock'>): Promise<number> {
  const { reminderDays } = await readSettings(pool);
  const endings = await findEndings(pool, dayAt(clock.business(), 'WIB'), reminderDays);
  if (endings.length === 0) return 0;
  const institutions = new Map((await listInstitutions(pool)).map((one) => [one.institutionId, one]));
  const due = endings.flatMap((ending) => {
    const institution = institutions.get(ending.institutionId);
    return institution
      ? remindersOf(ending, institution, dayAt(clock.business(), institution.timeZone), reminderDays)
      : [];
  });
  const told = await findTold(
    pool,
    due.map(({ key }) => key),
  );
  let made = 0;
  for (const reminder of due.filter(({ key }) => !told.has(key))) {
    if (await inTransaction(pool, (tx) => notify(tx, clock, reminder))) made += 1;
  }
  return made;
}

/** Agreements in force within the longest reminder of their end. A day more, because it is later in the east. */
async function findEndings(sql: Sql, today: Day, days: readonly number[]): Promise<Ending[]> {
  const text = `SELECT a.agreement_id AS "agreementId", a.institution_id AS "institutionId", a.number,
      a.starts_on::text AS "startsOn", a.ends_on::text AS "endsOn"
    FROM agreement a WHERE a.status = 'active' AND a.ends_on BETWEEN $1 AND $2
      AND NOT EXISTS (SELECT 1 FROM agreement r WHERE r.renews = a.agreement_id AND r.status = 'active')`;
  const until = addDays(today, Math.max(...days) + 1);
  return (await sql.query<Ending & Record<string, unknown>>(text, [today, until])).rows;
}

/** The two notices of a reminder, one a side: none when none is due, and none for whom an institution is closed. */
function remindersOf(ending: Ending, institution: InstitutionInZone, today: Day, days: readonly number[]): Reminder[] {
  const before = dueReminder(today, ending, days);
  if (before === undefined || institution.status === 'closed') return [];
  const { agreementId, institutionId, number, endsOn } = ending;
  const daysLeft = daysBetween(today, endsOn);
  const data = { number, institution: institution.name, endsOn, daysLeft };
  const notice = (side: string, to: Addressee): Reminder => ({
    to,
    kind: 'agreement.ending',
    about: agreementId,
    data,
    // With its last day, because an addendum may move it.
    key: `agreement.ending/${agreementId}/${endsOn}/${before}/${side}`,
  });
  return [notice('institution', { institutionId }), notice('office', { officeCode: institution.officeCode })];
}
