export { changeCredentialStatus, rotateCredential } from './change-credential.ts';
export { PasswordCheck } from './check-password.ts';
export { FailureLimit } from './failure-limit.ts';
export { credentialsSince, getCredential, listCredentials } from './find-credentials.ts';
export { type IssuedCredential, issueCredential, type NewCredential } from './issue-credential.ts';
export { type Credential, type CredentialKind, credentialKinds, credentialStatuses } from './model.ts';
export { tokenMatches } from './secrets.ts';
