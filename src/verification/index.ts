export {
  type BulkJob,
  BulkRunner,
  createJob,
  enterRows,
  findJob,
  forgetBulk,
  type Handed,
  type InputRow,
  markChecked,
  moveJob,
  type OutputRow,
  openRunner,
  outputOf,
  progressOf,
  type Received,
  receiveFile,
} from './bulk/index.ts';
export {
  committedKnowledge,
  compareElement,
  countWords,
  type Evaluation,
  evaluatePairs,
  explain,
  type Figures,
  type Knowledge,
  MedianTime,
  type Reason,
  type RunningKnowledge,
  readCounts,
  readPairs,
  reasons,
  registerLexicon,
  runningKnowledge,
  Tally,
  tellReason,
  writeCounts,
} from './compare/index.ts';
export type { Answer, Finding } from './finding.ts';
export { type Gate, type Gates, MODE_HEADER, openGate } from './gate.ts';
export { guessesIn } from './guard-guesses.ts';
export { returnsValues } from './judge.ts';
export {
  API_VERSION,
  answerBody,
  apiDescription,
  askableElements,
  type Bilingual,
  type BulkDesk,
  DocumentVerificationRequest,
  ERRORS_PATH,
  fileNotices,
  findProblems,
  type Me,
  type NativeCode,
  type NativeParts,
  type NativeRequest,
  nativeRoutes,
  type ParameterCode,
  type ParameterProblem,
  parameterCodes,
  parameterProblem,
  RateLimited,
  readDocumentVerification,
  readJson,
  readVerification,
  sendErrorsPage,
  sentences,
  toNativeProblem,
  unaskedCodes,
  VerificationRequest,
} from './native/index.ts';
export { type Outcome, type OutcomeOf, outcomes, type PlainRefusal, type Refusal } from './outcome.ts';
export { type PortalDoorParts, portalRoutes } from './portal/index.ts';
export { type BothAnswers, previewAnswers } from './preview.ts';
export type { Asked, Question } from './question.ts';
export { coarseLikeness, isToldInSteps } from './tell-coarsely.ts';
export { type Term, terms } from './terms.ts';
export { type ElementVerdict, furtherReasons } from './verdict.ts';
export type { VerificationParts } from './verification-parts.ts';
export { verify } from './verify.ts';
export {
  findKey,
  findMethod,
  isInvalid,
  OldClients,
  type ParameterReason,
  parameterReasons,
  readWireBody,
  readWirePath,
  readWireRequest,
  refusalBody,
  refusalTexts,
  type SeenClient,
  unknownMethod,
  valuesBody,
  verifiedBody,
  type WireMethod,
  type WireParts,
  type WirePath,
  type WireRefusal,
  wireAnswer,
  wireMethods,
  wireRoutes,
} from './wire/index.ts';
