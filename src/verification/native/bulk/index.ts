export type { BulkDesk } from './bulk-desk.ts';
export { BulkJobList, BulkJobView, BulkNotice } from './bulk-schemas.ts';
export { fileNotices } from './notices.ts';
export { BULK_PATH, bulkRoutes } from './routes.ts';
