export type { Bulk } from './start-bulk.ts';
export { startBulk } from './start-bulk.ts';
