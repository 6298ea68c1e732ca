export * from './evaluations/index.ts';
export { proposeForArrears } from './propose-for-arrears.ts';
export {
  figureNames,
  figuresOfAccess,
  figuresOfCoverage,
  figuresOfUsage,
  type ReportFigures,
} from './reports/figures.ts';
export { countReports, getReport, listReports, type ReportFilter } from './reports/find-reports.ts';
export type { ReportState, UsageReport } from './reports/model.ts';
export { openReports } from './reports/open-reports.ts';
export { proposeForLateReports } from './reports/propose-for-late-reports.ts';
export { reportRoutes } from './reports/routes.ts';
export { submitReport } from './reports/submit-report.ts';
export type { Semester } from './semester.ts';
