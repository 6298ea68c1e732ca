export type {
  Answer,
  AnswerDetail,
  DocumentAnswer,
  DocumentQuestion,
  DocumentVerified,
  ElementName,
  Me,
  Messages,
  NoticeCode,
  NotVerified,
  Question,
  Quota,
  Verdict,
  Verified,
} from './answers.ts';
export type { BulkFields, BulkFile, BulkJob, BulkNotice, ResultsWanted, WaitOptions } from './bulk.ts';
export { type GapuraError, GapuraTokenRefused, GapuraUnreachable, isGapuraError } from './failure.ts';
export { type CallOptions, Gapura, type GapuraOptions } from './gapura.ts';
export { GapuraProblem, type ParameterProblem, type ProblemCode } from './problem.ts';
