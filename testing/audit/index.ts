export { verification } from './entries.ts';
export { grantTestRight, type RightGiven } from './grant-test-right.ts';
export { openTestLog, type TestLog } from './open-test-log.ts';
