export { answerBody } from './answer-body.ts';
export { RateLimited } from './answer-error.ts';
export { saidIn } from './answer-question.ts';
export { API_VERSION, apiDescription } from './api-description.ts';
export {
  addBulkRoutes,
  type BulkCall,
  type BulkCaller,
  type BulkDesk,
  type BulkDoor,
  BulkNotice,
  declaredIn,
  fileNotices,
  fileProblem,
  headerNotice,
  isChosen,
  lookingAt,
  officerSays,
  ResultsQuery,
  reasonOf,
  resultFiles,
  takeUpload,
  tellRow,
  uploadBody,
  uploadConfig,
  viewJob,
  withJob,
} from './bulk/index.ts';
export { sendErrorsPage } from './errors-page.ts';
export { findProblems, formProblems } from './find-problems.ts';
export type { Me } from './me-schema.ts';
export type { NativeParts } from './native-parts.ts';
export { networkDenial, rightOf } from './network-denial.ts';
export {
  type Bilingual,
  type ParameterCode,
  type ParameterProblem,
  parameterCodes,
  parameterProblem,
} from './parameter-problems.ts';
export { ERRORS_PATH, sendProblem, toNativeProblem } from './problem.ts';
export { quotaOf } from './quota.ts';
export { readJson } from './read-body.ts';
export { type NativeRequest, readDocumentVerification, readVerification } from './read-request.ts';
export { allowOnly } from './refuse-others.ts';
export { askableElements, DocumentVerificationRequest, purpose, VerificationRequest } from './request-schemas.ts';
export { answers, idempotencyKey, problems, ref } from './route-schemas.ts';
export { nativeRoutes } from './routes.ts';
export { bilingual, oneOf } from './schema-words.ts';
export { answerSchemas, bulkSchemas } from './schemas.ts';
export { sendAnswer } from './send-answer.ts';
export { type NativeCode, type Sentences, sentences, unaskedCodes } from './sentences.ts';
export { withClient } from './with-client.ts';
