export { renewedRight } from './renewed-right.ts';
export { signedAgreement, signedRight } from './signed-agreement.ts';
