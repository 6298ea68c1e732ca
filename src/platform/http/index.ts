export { answers } from './answers.ts';
export { type Deprecation, deprecate, deprecationHeaders } from './deprecation.ts';
export { type ApiDescription, describeApi } from './describe-api.ts';
export { describePortal } from './describe-portal.ts';
export { escapeHtml, sendPlainPage } from './plain-page.ts';
export { type Problem, RETRY_AFTER_SECONDS } from './problem.ts';
export { answerFault, createHttpServer, type HttpOptions, isBodyTooLong, problemOf, type Tls } from './server.ts';
export { takeRawBodies } from './take-raw-bodies.ts';
