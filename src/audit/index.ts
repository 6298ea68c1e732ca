export { type ActOn, type Administration, administer, type Tell } from './administer.ts';
export { type AdministrationEvent, administrationEvents } from './administration-events.ts';
export type { Append, Appended, Unit } from './append.ts';
export { appendInTransaction } from './append-in-transaction.ts';
export { type ChunkRecords, ChunkWriter } from './chunk-writer.ts';
export { type ExportReport, type ExportTrust, exportLog, linesOf, verifyExport } from './export/index.ts';
export { tagsBetween } from './find-tags.ts';
export {
  catchUpWithLog,
  followLog,
  type LogFollower,
  measureFollowers,
  RECORDS_OF_STRETCH,
  rebuildFromLog,
  type Stretch,
} from './follow/index.ts';
export { forgetKeptAnswers, type IdempotentRequest, KEPT_MS, type KeptAnswer, KeptAnswers } from './kept-answers.ts';
export { type KeyKind, type RotatedKind, rotatedKinds } from './keys/key-periods.ts';
export { KeyRing, type LogKey, tagOf } from './keys/keys.ts';
export { MasterKeys, wrappingOf } from './keys/master-keys.ts';
export { rewrapKeys } from './keys/rewrap-keys.ts';
export { rotateKey } from './keys/rotate-key.ts';
export { type LogProblem, type LogProblemCode, logProblems } from './log-problem.ts';
export { LOG_PATH, logRoutes } from './log-routes.ts';
export { isNewer, LogWriter } from './log-writer.ts';
export { NoiseCounter } from './noise.ts';
export { prepareLog } from './prepare-log.ts';
export {
  checkReceipt,
  findRecord,
  makeReceipt,
  type Receipt,
  type ReceiptAnswer,
  type ReceiptProblem,
} from './receipts/index.ts';
export { type ElementResult, type Entry, elementResults, type RecordKind, recordKinds } from './record.ts';
export {
  findRequest,
  listRefusedAddresses,
  listRequests,
  MOST_LOOKED_AT,
  type RefusedAddress,
  type RequestPlace,
  type RequestRecord,
  requestKinds,
} from './requests/index.ts';
export {
  type DroppedMonth,
  type DropRefusal,
  type DropRefusalCode,
  type DropSurvey,
  dropMonth,
  dropRefusals,
  type MonthDropped,
  monthName,
  parseMonth,
  recordName,
  retentionOutcomes,
  surveyDrop,
} from './retention/index.ts';
export { seal, unseal } from './seal.ts';
export { unsealNik, unsealNiks } from './seal-niks.ts';
export {
  type BacklogLimits,
  LogBacklog,
  readHead,
  SEQUENCER_LOCK_CLASS,
  Sequencer,
  tilesIn,
} from './sequence/index.ts';
export type { FailingNik, FinishedChunk, Keep, TriedValue } from './side-writes.ts';
export {
  beginOrigin,
  type LogFiles,
  LogSigner,
  logFiles,
  readIfThere,
  readKeys,
  readLogKeys,
  rotateSigner,
  type SealingFault,
  type SealingState,
  sealingFaults,
} from './sign/index.ts';
export { tagNiks } from './tag-niks.ts';
export { formatNoteKey } from './tree/index.ts';
export { type LogReport, verifyLog } from './verify-log.ts';
export { type LogTrust, type TreeReport, verifyTree } from './verify-tree/index.ts';
export { askWitness, parseWitness, type Witness } from './witness/index.ts';
export { WRITER_LOCK_CLASS } from './writer-session.ts';
