export type { BulkParts } from './bulk-parts.ts';
export { createJob, markChecked } from './create-job.ts';
export { enterRows } from './enter-rows.ts';
export { findJob, listJobs, moveJob, progressOf } from './jobs-in.ts';
export {
  type BulkJob,
  type Column,
  type JobState,
  type Move,
  moves,
  type Progress,
  type RestReason,
  restReasons,
} from './model.ts';
export type { InputRow } from './rows.ts';
export { BulkRunner } from './run-jobs.ts';
