export type { BulkParts } from './bulk-parts.ts';
export { createJob, markChecked } from './create-job.ts';
export { enterRows } from './enter-rows.ts';
export {
  type ColumnMapping,
  type DeclaredTable,
  type FileRefusal,
  type FileRefusalCode,
  type FileRow,
  fileLimits,
  fileRefusals,
  type HeaderProblem,
  type HeaderProblemCode,
  headerProblems,
  isRefused,
  type NikDamage,
  nikDamages,
  openTable,
  readNik,
  roundingWarning,
  type Table,
} from './file/index.ts';
export { forgetBulk, forgetJob } from './forget-bulk.ts';
export { findJob, type Jobs, jobsToRun, listJobs, moveJob, progressOf } from './jobs-in.ts';
export { costOf, type FaultyRow, listFaults } from './list-faults.ts';
export { type FileLook, type Looking, lookAtFile } from './look-at-file.ts';
export { mayUseJob } from './may-use-job.ts';
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
export { openRunner } from './open-runner.ts';
export { answeredOf, outputOf } from './output-of.ts';
export type { Pace } from './pace.ts';
export { FIRST_ROW, pageRows, parsePlace, ROW_PLACE, type RowPage, type RowPlace, tellPlace } from './page-rows.ts';
export { type Handed, type Received, receiveFile } from './receive-file.ts';
export { type RowFault, rowFaults } from './row-faults.ts';
export type { InputRow, KeptVerdict, OutputRow } from './rows.ts';
export { BulkRunner } from './run-jobs.ts';
