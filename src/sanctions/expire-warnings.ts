import { type Administration, administer } from '../audit/index.ts';
import { addMonths, type Day, dayAt, type TimeZone, type Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { readSettings } from '../settings/index.ts';
import { insertStep } from './timeline.ts';

/**
 * Lets warnings expire that have stood for the months of the setting `warningLastsMonths`; answers how many. May run at any
 * time, in any number of processes.
 */
export async function expireWarnings(by: Administration): Promise<number> {
  const { warningLastsMonths } = await readSettings(by.pool);
  const over = await findOver(by.pool, by.clock.business(), warningLastsMonths);
  if (over.length === 0) return 0;
  return administer(by, async (tx, tell) => {
    let expired = 0;
    for (const { sanctionId, institutionId, timeZone } of over) {
      const today = dayAt(by.clock.business(), timeZone);
      if (!(await expire(tx, sanctionId, today, new Date(by.clock.now())))) continue;
      tell('sanction.expired', { institutionId, reason: sanctionId });
      expired += 1;
    }
    return expired;
  });
}

type Standing = { readonly sanctionId: Uuid; readonly institutionId: Uuid; readonly timeZone: TimeZone; since: Day };

async function findOver(sql: Sql, now: number, months: number): Promise<Standing[]> {
  const text = `SELECT s.sanction_id AS "sanctionId", s.institution_id AS "institutionId", o.time_zone AS "timeZone",
      s.state_since::text AS since
    FROM sanction s JOIN office o USING (office_code) WHERE s.state = 'decided' AND s.kind = 'warning'
    ORDER BY s.sanction_id`;
  const { rows } = await sql.query<Standing>(text);
  return rows.filter(({ since, timeZone }) => addMonths(since, months) < dayAt(now, timeZone));
}

/** False when somebody settled it meanwhile. */
async function expire(tx: Sql, sanctionId: Uuid, today: Day, at: Date): Promise<boolean> {
  const text = `UPDATE sanction SET state = 'expired', state_since = $2, version = version + 1
    WHERE sanction_id = $1 AND state = 'decided'`;
  if ((await tx.query(text, [sanctionId, today])).rowCount === 0) return false;
  const nobody = { officerId: null, role: null, letterNo: null, letterDate: null, reason: null };
  await insertStep(tx, sanctionId, { move: 'expire', from: 'decided', to: 'expired', at, day: today, ...nobody });
  return true;
}
