import { type Administration, administer } from '../audit/index.ts';
import { Fault, type Uuid, uuidV7 } from '../kernel/index.ts';
import type { CredentialKind } from './model.ts';
import { hashPassword, hashToken, newSecret } from './secrets.ts';

/** What is told of a new credential. */
export interface NewCredential {
  readonly institutionId: Uuid;
  readonly rightId: Uuid;
  readonly kind: CredentialKind;
  readonly userId: string;
  readonly requiresIpUser?: boolean;
  /** The password that an installed client already has; without it one is made. Only for `wire`. */
  readonly password?: string;
}

/** A credential as it is handed over: the secret is shown here and never again. */
export interface IssuedCredential {
  readonly credentialId: Uuid;
  readonly secret: string;
}

/** Issues a credential for a right; throws `conflict` when the institution has a user of that name. */
export async function issueCredential(by: Administration, wanted: NewCredential): Promise<IssuedCredential> {
  if (!/^[\x21-\x7e]{1,100}$/.test(wanted.userId)) {
    const remedy = 'Use 1 to 100 printable ASCII characters without spaces.';
    throw new Fault('invalid_input', 'This cannot be a user id.', { field: 'user', remedy });
  }
  const credentialId = uuidV7(by.clock.now());
  const { secret, secretHash } = await makeSecret(wanted.kind, credentialId, wanted.password);
  await administer(by, async (tx, tell) => {
    const made = await tx.query(
      `INSERT INTO credential (credential_id, institution_id, right_id, kind, user_id, secret_hash, requires_ip_user)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
      [
        credentialId,
        wanted.institutionId,
        wanted.rightId,
        wanted.kind,
        wanted.userId,
        secretHash,
        wanted.requiresIpUser ?? false,
      ],
    );
    if (made.rowCount === 0) throw new Fault('conflict', `The user ${wanted.userId} exists.`, { field: 'user' });
    tell('credential.issued', { institutionId: wanted.institutionId, rightId: wanted.rightId, credentialId });
  });
  return { credentialId, secret };
}

/** A feedback token carries its credential's id, so that it is found without trying all. */
export async function makeSecret(
  kind: CredentialKind,
  credentialId: Uuid,
  password?: string,
): Promise<{ secret: string; secretHash: string }> {
  if (kind === 'wire') {
    const secret = password ?? newSecret();
    return { secret, secretHash: await hashPassword(secret) };
  }
  const secret = `gpb_${credentialId.replaceAll('-', '')}_${newSecret()}`;
  return { secret, secretHash: hashToken(secret) };
}
