export { askEveryone, people } from './ask-everyone.ts';
export {
  enterApplicant,
  enterOfficer,
  enterStaff,
  type InstitutionPeople,
  type OfficePeople,
  type Staff,
} from './enter-staff.ts';
export { enrolTotp, type OpenedAccount, openAccountOf, PASSWORD, totpCode } from './open-account.ts';
export { type Issuer, type IssuerClaims, openIssuer } from './open-issuer.ts';
export { openPortal, type Portal, type PortalAnswer } from './open-portal.ts';
export { type Browser, type BrowserAnswer, openSignIn, type SignInDoor } from './open-sign-in.ts';
export { type Misbehaviour, SoftAuthenticator } from './soft-authenticator.ts';
