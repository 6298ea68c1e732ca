import type { Administration } from '../../audit/index.ts';
import { findTold, type NewNotice, notify } from '../../notices/index.ts';
import { inTransaction } from '../../platform/sql/index.ts';
import type { InstitutionInArrears } from './arrears-at.ts';

type Reminder = NewNotice<'feedback.overdue'>;

/**
 * Reminds each institution that is in arrears, once for each period that nothing came for: of the newest, with how many
 * are open altogether, so that years of arrears are one notice. May run at any time, in any number of processes; answers
 * how many notices it made.
 */
export async function remindOfArrears(
  { pool, clock }: Pick<Administration, 'pool' | 'clock'>,
  arrears: readonly InstitutionInArrears[],
): Promise<number> {
  const due = arrears.map(reminderOf);
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

function reminderOf({ institutionId, institution, kinds, periods }: InstitutionInArrears): Reminder {
  const newest = kinds.flatMap((kind) => kind.periods).toSorted((a, b) => (a.dueOn < b.dueOn ? 1 : -1))[0];
  const { from, until, dueOn } = newest ?? { from: '', until: '', dueOn: '' };
  const open = kinds.filter((kind) => kind.periods.some((period) => period.until === until));
  return {
    to: { institutionId },
    kind: 'feedback.overdue',
    about: null,
    data: { institution, kinds: open.map(({ kind }) => kind).join(', '), from, until, dueOn, periods },
    key: `feedback.overdue/${institutionId}/${until}`,
  };
}
