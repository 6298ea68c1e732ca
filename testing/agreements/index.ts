export { signedAgreement } from './signed-agreement.ts';
