export { bears, type Caller, callersOf, markedNames, marks } from './callers.ts';
export {
  enterApplicant,
  enterInstitution,
  enterOfficer,
  enterStaff,
  type InstitutionPeople,
  type OfficePeople,
  type Staff,
} from './enter-staff.ts';
export { inspectionDoor, operatorDoor, sandboxDoor, switchoverDoor } from './gate-doors.ts';
export { people } from './gather.ts';
export { only, whoSees } from './only.ts';
export { enrolTotp, type OpenedAccount, openAccountOf, PASSWORD, totpCode } from './open-account.ts';
export { type Issuer, type IssuerClaims, openIssuer } from './open-issuer.ts';
export { openPortal, type Portal, type PortalAnswer } from './open-portal.ts';
export { type Browser, type BrowserAnswer, openSignIn, type SignInDoor, signInDoor } from './open-sign-in.ts';
export { type Ask, type Scene, scopesAt } from './scopes-at.ts';
export { type Misbehaviour, SoftAuthenticator } from './soft-authenticator.ts';
