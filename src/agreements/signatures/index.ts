export { checkPades, type PadesOutcome, remedies } from './check-pades.ts';
export type { Signer } from './signer.ts';
export { NO_TRUST, readTrustList, type TrustList } from './trust-list.ts';
