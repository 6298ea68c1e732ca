export { type Outcome, outcomes, type Refusal } from './outcome.ts';
export { type Answer, type VerificationParts, verify } from './verify.ts';
export {
  type ParameterReason,
  parameterReasons,
  refusalTexts,
  type WireParts,
  wireMethods,
  wireRoutes,
} from './wire/index.ts';
