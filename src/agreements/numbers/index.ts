export { type NumberKind, numberKinds } from './number-pattern.ts';
export { numberRoutes } from './routes.ts';
export { listPatterns, type OfficePattern, setPattern } from './set-pattern.ts';
export { takeNumber } from './take-number.ts';
