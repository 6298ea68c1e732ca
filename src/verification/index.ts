export * from './bulk/index.ts';
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
  writeCounts,
} from './compare/index.ts';
export type { Answer, Finding } from './finding.ts';
export { type Gate, type Gates, MODE_HEADER, openGate } from './gate.ts';
export {
  API_VERSION,
  answerBody,
  apiDescription,
  askableElements,
  type Bilingual,
  DocumentVerificationRequest,
  ERRORS_PATH,
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
  VerificationRequest,
} from './native/index.ts';
export { type Outcome, type OutcomeOf, outcomes, type PlainRefusal, type Refusal } from './outcome.ts';
export type { Question } from './question.ts';
export { type Term, terms } from './terms.ts';
export { type ElementVerdict, furtherReasons } from './verdict.ts';
export type { VerificationParts } from './verification-parts.ts';
export { verify } from './verify.ts';
export {
  findKey,
  findMethod,
  isInvalid,
  type ParameterReason,
  parameterReasons,
  readWireBody,
  readWirePath,
  readWireRequest,
  refusalBody,
  refusalTexts,
  unknownMethod,
  valuesBody,
  verifiedBody,
  type WireMethod,
  type WireParts,
  type WirePath,
  type WireRefusal,
  wireMethods,
  wireRoutes,
} from './wire/index.ts';
