export type { MalformedClass } from './malformed-class.ts';
export { malformedClasses } from './malformed-classes.ts';
