export { beginOrigin } from './begin-origin.ts';
export { type LogFiles, logFiles, readIfThere } from './log-files.ts';
export { rotateSigner } from './rotate-signer.ts';
export { LogSigner, type SealingFault, type SealingState, sealingFaults } from './signer.ts';
export { readKeys, readLogKeys } from './signing-key.ts';
