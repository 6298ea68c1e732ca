import { Type } from 'typebox';
import { day, strict, uuid } from '../../../access/index.ts';
import { daysBetween } from '../../../kernel/index.ts';
import { countReports, listReports, type UsageReport } from '../../../monitoring/index.ts';
import { cut, ENTRIES, queue, section } from '../section.ts';

const Entry = strict({
  reportId: uuid,
  institutionId: uuid,
  institution: Type.String(),
  year: Type.Integer(),
  semester: Type.Unsafe<1 | 2>({ type: 'integer', enum: [1, 2] }),
  dueOn: day,
  daysLate: Type.Integer(),
});

/** Usage reports that are late, the latest first. */
export const reportsSection = section('report.read', queue(Entry, {}), async ({ sql, officer, today }) => {
  const total = await countReports(sql, officer, { state: 'late' }, today);
  const rows = await listReports(sql, officer, { state: 'late', limit: ENTRIES }, today);
  const show = ({ reportId, institutionId, institution, year, semester, dueOn }: UsageReport) => ({
    ...{ reportId, institutionId, institution, year, semester, dueOn },
    daysLate: daysBetween(dueOn, today),
  });
  return cut({ total, rows }, show);
});
