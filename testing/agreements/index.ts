export { signedAgreement, signedRight } from './signed-agreement.ts';
