import { PUSAT } from '../../access/index.ts';
import { type Administration, administer } from '../../audit/index.ts';
import { addMonths, type Day, dayAt, daysBetween, type TimeZone, type Uuid } from '../../kernel/index.ts';
import { notify } from '../../notices/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { proposeByRule } from '../../sanctions/index.ts';
import { readSettings } from '../../settings/index.ts';
import type { Semester } from '../semester.ts';

/** What this rule proposes [practice of Ditjen Dukcapil, April 2021]. */
const KIND = 'temporary_shut_off';

/**
 * The rule of late reports: proposes to shut off every institution whose report is late by more than the months of the
 * setting `usageReportLateMonths`. Each report is proposed once and never again, whatever is decided. Where the ladder has no
 * shut-off it proposes nothing. May run at any time, in any number of processes; answers how many it proposed.
 */
export async function proposeForLateReports(by: Administration): Promise<number> {
  const { pool, clock } = by;
  const { usageReportLateMonths, sanctionLadder } = await readSettings(pool);
  if (!sanctionLadder.includes(KIND)) return 0;
  const late = await findTooLate(pool, clock.business(), usageReportLateMonths);
  if (late.length === 0) return 0;
  return administer(by, async (tx, tell) => {
    const proposed: Uuid[] = [];
    for (const { institutionId, year, semester, dueOn, today, key } of late) {
      const figures = { year, semester, daysLate: daysBetween(dueOn, today) };
      const evidence = [{ what: 'report_late', since: dueOn, figures }] as const;
      const sanctionId = await proposeByRule(tx, tell, clock, { institutionId, kind: KIND, evidence, key });
      if (sanctionId) proposed.push(sanctionId);
    }
    if (proposed[0]) await tellPusat(tx, by, proposed[0], proposed.length);
    return proposed.length;
  });
}

interface Late extends Semester {
  readonly institutionId: Uuid;
  readonly dueOn: Day;
  readonly timeZone: TimeZone;
  readonly key: string;
}

const keySql = "'report_late/' || r.report_id";

async function findTooLate(sql: Sql, now: number, months: number): Promise<(Late & { readonly today: Day })[]> {
  const text = `SELECT r.institution_id AS "institutionId", r.year, r.semester, r.due_on::text AS "dueOn",
      o.time_zone AS "timeZone", ${keySql} AS key
    FROM usage_report r JOIN institution i USING (institution_id) JOIN office o ON o.office_code = r.office_code
    WHERE r.submitted_on IS NULL AND i.status <> 'closed'
      AND NOT EXISTS (SELECT 1 FROM sanction s WHERE s.rule_key = ${keySql})
    ORDER BY r.report_id`;
  const { rows } = await sql.query<Late & Record<string, unknown>>(text);
  return rows
    .map((one) => ({ ...one, today: dayAt(now, one.timeZone) }))
    .filter(({ dueOn, today }) => addMonths(dueOn, months) < today);
}

/** Once a run: a notice for each of a hundred and fifty would be read by nobody. */
async function tellPusat(tx: Sql, { clock }: Administration, first: Uuid, count: number): Promise<void> {
  await notify(tx, clock, {
    to: { officeCode: PUSAT },
    kind: 'report.late',
    about: null,
    data: { count },
    key: `report.late/${first}`,
  });
}
