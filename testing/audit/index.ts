export { verification } from './entries.ts';
export { grantTestRight, type RightGiven } from './grant-test-right.ts';
export { openTestLog, TEST_MASTER_KEY, type TestLog } from './open-test-log.ts';
