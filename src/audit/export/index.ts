export { exportLog } from './export-log.ts';
export { linesOf } from './lines-of.ts';
export { type ExportReport, type ExportTrust, verifyExport } from './verify-export.ts';
