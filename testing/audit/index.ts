export { type ColumnChange, columnsOf } from './column-changes.ts';
export { verification } from './entries.ts';
export { grantTestRight, type RightGiven } from './grant-test-right.ts';
export { type LossySocket, openLossySocket } from './lossy-socket.ts';
export { type DayOf, dayOf, type Process, startProcess } from './metered.ts';
export { openSealing, type Sealing, TEST_ORIGIN } from './open-sealing.ts';
export { openTestLog, TEST_MASTER_KEY, type TestLog } from './open-test-log.ts';
export { openSealedLog, type SealedLog } from './sealed-log.ts';
export { openTamperedLog, type TamperedLog } from './tampered-log.ts';
