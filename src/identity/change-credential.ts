import { type Administration, administer } from '../audit/index.ts';
import { Fault } from '../kernel/index.ts';
import { keepNewProof, makeSecret } from './issue-credential.ts';
import type { Credential } from './model.ts';

const moves = {
  suspend: { from: ['active'], to: 'suspended', event: 'credential.suspended' },
  resume: { from: ['suspended'], to: 'active', event: 'credential.resumed' },
  revoke: { from: ['active', 'suspended'], to: 'revoked', event: 'credential.revoked' },
} as const;

/** Suspends, resumes or revokes a credential, with a reason; throws `conflict` when its status does not allow it. */
export async function changeCredentialStatus(
  by: Administration,
  credential: Credential,
  move: keyof typeof moves,
  reason: string,
): Promise<void> {
  const { from, to, event } = moves[move];
  await administer(by, async (tx, tell) => {
    const text = 'UPDATE credential SET status = $3 WHERE credential_id = $1 AND status = ANY($2)';
    const moved = await tx.query(text, [credential.credentialId, from, to]);
    if (moved.rowCount === 0) {
      throw new Fault('conflict', `The credential is not ${from.join(' or ')}.`, { field: 'credential' });
    }
    tell(event, { institutionId: credential.institutionId, credentialId: credential.credentialId, reason });
  });
}

/** Gives a credential a new secret, shown once in the answer; the old one is void from the next request on. */
export async function rotateCredential(by: Administration, credential: Credential): Promise<string> {
  if (credential.kind === 'oauth') {
    const remedy = 'Add a key with `gapura client add-key`, then revoke the old one.';
    throw new Fault('conflict', 'An OAuth client has no secret.', { field: 'credential', remedy });
  }
  if (credential.kind === 'portal') {
    const remedy = 'Whoever sits at the screen is known by their session; suspend the credential to close the portal.';
    throw new Fault('conflict', 'The portal has no secret.', { field: 'credential', remedy });
  }
  const { credentialId, institutionId, kind } = credential;
  const { secret, secretHash } = await makeSecret(kind, credentialId);
  await administer(by, async (tx, tell) => {
    const text = "UPDATE credential SET secret_hash = $2 WHERE credential_id = $1 AND status <> 'revoked'";
    const moved = await tx.query(text, [credentialId, secretHash]);
    if (moved.rowCount === 0)
      throw new Fault('conflict', 'A revoked credential stays revoked.', { field: 'credential' });
    if (kind === 'wire') await keepNewProof(tx, by, { credentialId, secretHash }, secret);
    tell('credential.rotated', { institutionId, credentialId });
  });
  return secret;
}
