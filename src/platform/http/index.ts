export { type Problem, toProblem } from './problem.ts';
export { answerFault, createHttpServer, type HttpOptions, isBodyTooLong } from './server.ts';
export { takeRawBodies } from './take-raw-bodies.ts';
