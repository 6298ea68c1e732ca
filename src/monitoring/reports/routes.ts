import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Act, demand, ownPlace, route, unknownAsForeign } from '../../access/index.ts';
import { administrationBy, guardPortal, officerOf, PORTAL_PATH, type PortalParts } from '../../identity/index.ts';
import { type Day, dayAt, daysBetween } from '../../kernel/index.ts';
import { getReport, listReports, type ReportFilter } from './find-reports.ts';
import { stateOf, type UsageReport } from './model.ts';
import { Id, ListQuery, ReportList, ReportView, SubmitBody } from './schemas.ts';
import { submitReport } from './submit-report.ts';

const REPORTS = `${PORTAL_PATH}/reports`;
const USUAL_LIMIT = 50;

/** The portal's routes of usage reports: what is owed and late, one with its figures, and handing it in. */
export function reportRoutes(app: FastifyInstance, parts: PortalParts): void {
  guardPortal(app, parts);
  const { pool } = parts;
  app.get<{ Querystring: ListQuery }>(
    REPORTS,
    route('listReports', 'Usage reports that one may see, those first that are due the longest', {
      ...{ querystring: ListQuery, answer: ReportList },
    }),
    async (request) => {
      const officer = officerOf(request);
      demand(officer, 'report.read', ownPlace(officer));
      const [filter, today] = [filterOf(request.query), todayOf(parts)];
      const found = await listReports(pool, officer, filter, today);
      const next = found.length === filter.limit ? (found.at(-1)?.reportId ?? null) : null;
      return { reports: found.map((report) => viewReport(report, today)), next };
    },
  );
  app.get<{ Params: Id }>(
    `${REPORTS}/:id`,
    route('getReport', 'A usage report with its figures', { params: Id, answer: ReportView }),
    async (request) => viewReport(await demandReport(request, 'report.read', parts), todayOf(parts)),
  );
  app.post<{ Params: Id; Body: SubmitBody }>(
    `${REPORTS}/:id/submit`,
    route('submitReport', 'Submit a usage report of the own institution', {
      ...{ params: Id, body: SubmitBody, answer: ReportView },
    }),
    async (request) => {
      const report = await demandReport(request, 'report.submit', parts);
      await submitReport(administrationBy(request, parts), officerOf(request), report, request.body.remarks);
      return viewReport(await getReport(pool, report.reportId), todayOf(parts));
    },
  );
}

async function demandReport(
  request: FastifyRequest<{ Params: Id }>,
  act: Act,
  { pool }: PortalParts,
): Promise<UsageReport> {
  const report = await unknownAsForeign(getReport(pool, request.params.id));
  demand(officerOf(request), act, report);
  return report;
}

/** One day for the whole list; offices of the east are ahead of it for two hours. */
function todayOf({ clock }: PortalParts): Day {
  return dayAt(clock.business(), 'WIB');
}

function filterOf({ year, semester, limit, ...rest }: ListQuery): ReportFilter {
  return {
    ...rest,
    limit: Number(limit ?? USUAL_LIMIT),
    ...(year !== undefined && { year: Number(year) }),
    ...(semester !== undefined && { semester: semester === '1' ? 1 : 2 }),
  };
}

function viewReport(report: UsageReport, today: Day): ReportView {
  const state = stateOf(report, today);
  const daysLate = state === 'late' ? daysBetween(report.dueOn, today) : 0;
  return { ...report, figures: { ...report.figures }, state, daysLate };
}
