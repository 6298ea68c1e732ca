export { isHead, openHead, type SignedHead } from './signed-heads.ts';
export { type LogTrust, type TreeReport, verifyTree } from './verify-tree.ts';
