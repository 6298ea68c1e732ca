export { isOutage, type Problem, RETRY_AFTER_SECONDS, toProblem } from './problem.ts';
export { answerFault, createHttpServer, type HttpOptions } from './server.ts';
