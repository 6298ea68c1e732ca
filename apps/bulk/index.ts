export type { BulkThread } from './start-bulk.ts';
export { startBulk } from './start-bulk.ts';
