export { reasons } from './compare/index.ts';
export type { Answer, Finding } from './finding.ts';
export { type Gate, type Gates, openGate } from './gate.ts';
export {
  API_VERSION,
  apiDescription,
  askableElements,
  ERRORS_PATH,
  type NativeCode,
  type NativeParts,
  nativeRoutes,
  type ParameterCode,
  parameterCodes,
  sendErrorsPage,
  sentences,
} from './native/index.ts';
export { type Outcome, type OutcomeOf, outcomes, type Refusal } from './outcome.ts';
export type { Question } from './question.ts';
export { terms } from './terms.ts';
export { furtherReasons } from './verdict.ts';
export { type VerificationParts, verify } from './verify.ts';
export {
  type ParameterReason,
  parameterReasons,
  refusalTexts,
  type WireParts,
  wireMethods,
  wireRoutes,
} from './wire/index.ts';
