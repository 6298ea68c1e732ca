import { type Administration, administer, type Tell } from '../../audit/index.ts';
import { addDays, type Clock, type Day, dayAt, type TimeZone, type Uuid, uuidV7 } from '../../kernel/index.ts';
import { notify } from '../../notices/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { readSettings } from '../../settings/index.ts';
import { daysOf, lastSemesterBefore, type Semester } from '../semester.ts';
import { gatherFigures, type ReportFigures } from './figures.ts';

/** An institution that owes a report which is not open yet. */
interface Owing {
  readonly institutionId: Uuid;
  readonly institution: string;
  readonly officeCode: string;
  readonly timeZone: TimeZone;
}

/**
 * Opens the reports of the last semester for every institution that owes one and has none, with the figures that are known,
 * and tells it. Central institutions owe them, regional ones where the setting `regionalUsageReport` says so; in both cases
 * those that had an agreement in the semester and are not closed. May run at any time, in any number of processes; answers
 * how many it opened.
 */
export async function openReports(by: Administration, sources: readonly ReportFigures[]): Promise<number> {
  const { pool, clock } = by;
  const semester = lastSemesterBefore(dayAt(clock.business(), 'WIB'));
  const { centralUsageReport, regionalUsageReport, usageReportDueDays } = await readSettings(pool);
  const owing = await findOwing(pool, semester, { central: centralUsageReport, regional: regionalUsageReport });
  if (owing.length === 0) return 0;
  return administer(by, async (tx, tell) => {
    let opened = 0;
    for (const one of owing) {
      const today = dayAt(clock.business(), one.timeZone);
      const figures = await gatherFigures(sources, tx, { ...one, semester, today });
      const dueOn = dueDay(semester, today, usageReportDueDays);
      if (await open(tx, tell, clock, { ...one, ...semester, figures, openedOn: today, dueOn })) opened += 1;
    }
    return opened;
  });
}

/** Nobody can hand in a report before it is open, so one that is opened late is due later. */
export function dueDay(semester: Semester, openedOn: Day, days: number): Day {
  const { ends } = daysOf(semester);
  const firstDay = addDays(ends, 1);
  return addDays(openedOn > firstDay ? openedOn : ends, days);
}

const owingSql = `
SELECT i.institution_id AS "institutionId", i.name AS institution, i.office_code AS "officeCode",
  o.time_zone AS "timeZone"
FROM institution i JOIN office o USING (office_code)
WHERE i.status <> 'closed' AND CASE i.class WHEN 'central' THEN $3::boolean ELSE $4::boolean END
  AND EXISTS (SELECT 1 FROM agreement a WHERE a.institution_id = i.institution_id AND a.status <> 'draft'
    AND a.starts_on <= $2 AND a.ends_on >= $1)
  AND NOT EXISTS (SELECT 1 FROM usage_report r
    WHERE r.institution_id = i.institution_id AND r.year = $5 AND r.semester = $6)
ORDER BY i.institution_id`;

async function findOwing(
  sql: Sql,
  semester: Semester,
  owe: { readonly central: boolean; readonly regional: boolean },
): Promise<Owing[]> {
  const { begins, ends } = daysOf(semester);
  const values = [begins, ends, owe.central, owe.regional, semester.year, semester.semester];
  return (await sql.query<Owing & Record<string, unknown>>(owingSql, values)).rows;
}

interface NewReport extends Owing, Semester {
  readonly figures: Readonly<Record<string, number>>;
  readonly openedOn: Day;
  readonly dueOn: Day;
}

/** False when another process opened it meanwhile. */
async function open(tx: Sql, tell: Tell, clock: Clock, report: NewReport): Promise<boolean> {
  const { institutionId, institution, officeCode, year, semester, figures, openedOn, dueOn } = report;
  const reportId = uuidV7(clock.now());
  const made = await tx.query(
    `INSERT INTO usage_report (report_id, institution_id, office_code, year, semester, opened_on, due_on, figures)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (institution_id, year, semester) DO NOTHING`,
    [reportId, institutionId, officeCode, year, semester, openedOn, dueOn, figures],
  );
  if (made.rowCount === 0) return false;
  tell('report.opened', { institutionId, reason: `${year}/${semester}` });
  await notify(tx, clock, {
    to: { institutionId },
    kind: 'report.opened',
    about: reportId,
    data: { institution, semester, year, dueOn },
    key: `report.opened/${reportId}`,
  });
  return true;
}
