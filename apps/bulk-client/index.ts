export { checkFile } from './check-file.ts';
export { checkedLines, jobLines, progressText } from './describe-job.ts';
export type { Desk } from './desk.ts';
export { openClient } from './open-client.ts';
export { showProgress } from './print-progress.ts';
export { readColumns } from './read-columns.ts';
export { type RunWishes, runFile } from './run-file.ts';
export { saveResults } from './save-results.ts';
export { inFaults } from './to-fault.ts';
