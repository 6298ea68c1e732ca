export { changeCredentialStatus } from './change-credential.ts';
export { PasswordCheck } from './check-password.ts';
export { tokenProves } from './earlier-secret.ts';
export { FailureLimit } from './failure-limit.ts';
export { credentialsSince, getCredential, listCredentials } from './find-credentials.ts';
export {
  type IssuedCredential,
  insertCredential,
  issueCredential,
  type NewCredential,
  noFeedbackSandbox,
} from './issue-credential.ts';
export { keepProofs } from './keep-proofs.ts';
export { type KeptCredential, listKeptCredentials } from './list-kept-credentials.ts';
export {
  type Credential,
  type CredentialKind,
  type CredentialMode,
  credentialKinds,
  credentialModes,
  credentialStatuses,
} from './model.ts';
export { AccessTokens, type CheckedToken, TOKEN_S } from './oauth/access-tokens.ts';
export type { ClientDirectory } from './oauth/client-directory.ts';
export { clientIdOf, credentialIdOf } from './oauth/client-id.ts';
export { type ClientKey, clientKeysSince, isInForce, listClientKeys } from './oauth/client-key.ts';
export { readPublicKeys } from './oauth/read-public-keys.ts';
export { readTokenRequest } from './oauth/read-token-request.ts';
export {
  addClientKeys,
  type KeySource,
  type RegisteredClient,
  registerClient,
  revokeClientKey,
} from './oauth/register-client.ts';
export { TOKEN_PATH, type TokenParts, tokenOutcomes, tokenRoutes } from './oauth/routes.ts';
export { MOST_LIFETIME_S, SKEW_S, type TokenRefusal, tokenRefusals } from './oauth/token-refusals.ts';
export {
  forgetUsedAssertions,
  type UsedAssertions,
  usedAssertionsIn,
  usedAssertionsInMemory,
} from './oauth/used-assertions.ts';
export { rotateClientKeys, rotateCredential } from './rotate-credential.ts';
export { hashPassword, newSecret } from './secrets.ts';

export {
  administrationBy,
  CSRF_HEADER,
  guardPortal,
  officerOf,
  officerToday,
  PORTAL_PATH,
  type PortalParts,
  sessionOf,
  setSessionCookie,
} from './sessions/portal-door.ts';
export { type BegunSession, beginSession, endSession, type Session } from './sessions/session.ts';
export { accountOf } from './sign-in/accounts/account.ts';
export { endSessionsOfOfficer } from './sign-in/end-sessions-of-officer.ts';
export { type EnteredAccount, enterAccount } from './sign-in/enter-account.ts';
export { forgetSignIns } from './sign-in/forget-sign-ins.ts';
export { type FirstLogin, issueFirstLogin, issueFirstLoginIn } from './sign-in/letters/issue-first-login.ts';
export { linkOidc } from './sign-in/oidc/link-oidc.ts';
export { type OidcProvider, openProvider } from './sign-in/oidc/open-provider.ts';
export { type SignInOutcome, signInMethods, signInOutcomes } from './sign-in/outcomes.ts';
export type { SignInParts } from './sign-in/parts.ts';
export { type PasswordWeakness, passwordWeaknesses } from './sign-in/passwords/check-strength.ts';
export { signInRoutes } from './sign-in/routes/routes.ts';
