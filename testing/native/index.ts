export { type DescribedAnswer, wrongByDocument } from './describe-answer.ts';
export { type MalformedClass, malformedClasses, type NamedParameter } from './malformed-classes.ts';
