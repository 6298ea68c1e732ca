import { type Administration, administer } from '../audit/index.ts';
import { arrearsAt, type InstitutionInArrears } from '../feedback/index.ts';
import { getOffice } from '../institutions/index.ts';
import { addMonths, type Day, dayAt } from '../kernel/index.ts';
import { proposeByRule } from '../sanctions/index.ts';
import { readSettings } from '../settings/index.ts';

/** What this rule proposes: the first rung of the ladder [assumption]. */
const KIND = 'warning';

/**
 * The rule of data balikan that does not come: proposes a warning of every institution whose oldest open period was due so
 * many months ago as the setting `feedbackArrearsMonths` says. Of one such period it proposes once and never again, whatever
 * is decided. May run at any time, in any number of processes; answers how many it proposed.
 */
export async function proposeForArrears(by: Administration): Promise<number> {
  const { pool, clock } = by;
  const { feedbackArrearsMonths: months, sanctionLadder } = await readSettings(pool);
  if (!sanctionLadder.includes(KIND)) return 0;
  const today = dayAt(clock.business(), 'WIB');
  const late = (await arrearsAt(pool, {}, today)).filter(({ since }) => addMonths(since, months) < today);
  let proposed = 0;
  for (const institution of await inTheirZone(by, late, months)) proposed += await propose(by, institution);
  return proposed;
}

/** What is late in Jakarta may not be a day over yet, or be already, where the institution's office is. */
async function inTheirZone({ pool, clock }: Administration, late: readonly InstitutionInArrears[], months: number) {
  const isLate = async ({ officeCode, since }: InstitutionInArrears) =>
    addMonths(since, months) < dayAt(clock.business(), (await getOffice(pool, officeCode)).timeZone);
  const kept = await Promise.all(late.map(isLate));
  return late.filter((_, i) => kept[i]);
}

/** One transaction each: a proposal that cannot be made holds up no other. */
async function propose(by: Administration, { institutionId, since, periods }: InstitutionInArrears): Promise<number> {
  const evidence = [{ what: 'feedback_owed', since, figures: { periods } }] as const;
  const key = keyOf(institutionId, since);
  const known = await by.pool.query('SELECT 1 FROM sanction WHERE rule_key = $1', [key]);
  if (known.rowCount) return 0;
  const made = await administer(by, (tx, tell) =>
    proposeByRule(tx, tell, by.clock, { institutionId, kind: KIND, evidence, key }),
  );
  return made ? 1 : 0;
}

function keyOf(institutionId: string, since: Day): string {
  return `feedback_owed/${institutionId}/${since}`;
}
