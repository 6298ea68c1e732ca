import type pg from 'pg';
import { type Administration, administer } from '../audit/index.ts';
import { Fault, type Uuid, uuidV7 } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { keepProofs } from './keep-proofs.ts';
import type { Credential, CredentialKind, CredentialMode } from './model.ts';
import { hashPassword, hashToken, newSecret, provePassword } from './secrets.ts';

/** What is told of a new credential. */
export interface NewCredential {
  readonly institutionId: Uuid;
  readonly rightId: Uuid;
  readonly kind: CredentialKind;
  readonly userId: string;
  /** `live` unless it says otherwise. Users of the sandbox are called `sandbox_...`, and no others are. */
  readonly mode?: CredentialMode;
  readonly requiresIpUser?: boolean;
  /** The password that an installed client already has; without it one is made. Only for `wire`. */
  readonly password?: string;
}

/** A credential as it is handed over: the secret is shown here and never again. */
export interface IssuedCredential {
  readonly credentialId: Uuid;
  readonly secret: string;
}

/**
 * Issues a credential that has a secret; throws `conflict` when the institution has a user of that name, and
 * `invalid_input` for data balikan in the sandbox.
 */
export async function issueCredential(
  by: Administration,
  wanted: NewCredential & { readonly kind: 'wire' | 'feedback' },
): Promise<IssuedCredential> {
  const { institutionId, rightId, kind, password, mode } = wanted;
  if (kind === 'feedback' && mode === 'sandbox') throw noFeedbackSandbox();
  const credentialId = uuidV7(by.clock.now());
  const { secret, secretHash } = await makeSecret(kind, credentialId, password);
  await administer(by, async (tx, tell) => {
    await insertCredential(tx, wanted, { credentialId, secretHash, issuedBy: by.actor });
    if (kind === 'wire') await keepNewProof(tx, by, { credentialId, secretHash }, secret);
    tell('credential.issued', { institutionId, rightId, credentialId });
  });
  return { credentialId, secret };
}

/** Data balikan is delivered to the authority itself: a token that says sandbox would still put rows where they are owed. */
export function noFeedbackSandbox(): Fault {
  const remedy = 'Issue it as live, or a wire credential for the sandbox.';
  return new Fault('invalid_input', 'Data balikan has no sandbox.', {
    field: 'mode',
    remedy,
    indonesian:
      'Data balikan tidak memiliki lingkungan uji. Buat kunci untuk layanan nyata, atau kunci lain untuk lingkungan uji.',
  });
}

/** What is made for a new credential. `issuedBy`: the actor behind it; left out for what the portal itself proves. */
interface MadeCredential {
  readonly credentialId: Uuid;
  readonly secretHash: string;
  readonly issuedBy?: string | null;
}

/** Writes the row of a new credential, inside the transaction that records it; throws `invalid_input` or `conflict`. */
export async function insertCredential(
  tx: Sql,
  { institutionId, rightId, kind, userId, mode = 'live', requiresIpUser = false }: NewCredential,
  { credentialId, secretHash, issuedBy = null }: MadeCredential,
): Promise<void> {
  checkUserId(userId, mode);
  const made = await tx.query(
    `INSERT INTO credential (credential_id, institution_id, right_id, kind, user_id, mode, secret_hash, requires_ip_user,
       issued_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
    [credentialId, institutionId, rightId, kind, userId, mode, secretHash, requiresIpUser, issuedBy],
  );
  const remedy = 'Take another name, or see `gapura credential list`.';
  if (made.rowCount === 0)
    throw new Fault('conflict', `The user ${userId} exists.`, {
      field: 'user',
      remedy,
      indonesian: 'Nama pengguna itu sudah dipakai. Pilih nama lain.',
    });
}

function checkUserId(userId: string, mode: CredentialMode): void {
  if (!/^[\x21-\x7e]{1,100}$/.test(userId)) {
    const remedy = 'Use 1 to 100 printable ASCII characters without spaces.';
    throw new Fault('invalid_input', 'This cannot be a user id.', {
      field: 'user',
      remedy,
      indonesian:
        'Nama pengguna terdiri atas 1 sampai 100 huruf, angka atau tanda baca biasa tanpa spasi. Perbaiki namanya.',
    });
  }
  if (userId.startsWith('sandbox_') === (mode === 'sandbox')) return;
  const message = 'Users of the sandbox are called sandbox_..., and no others are.';
  const remedy = mode === 'sandbox' ? `Call it sandbox_${userId}.` : 'Choose another name.';
  throw new Fault('invalid_input', message, {
    field: 'user',
    remedy,
    indonesian: 'Nama pengguna lingkungan uji berawalan sandbox_, yang lain tidak. Perbaiki namanya.',
  });
}

/** A feedback token carries its credential's id, so that it is found without trying all. */
export async function makeSecret(
  kind: 'wire' | 'feedback',
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

/** Keeps the proof of a password that was just made, inside the transaction that makes it: its first call need not be slow. */
export async function keepNewProof(
  tx: pg.PoolClient,
  { keys, clock }: Administration,
  { credentialId, secretHash }: Pick<Credential, 'credentialId' | 'secretHash'>,
  password: string,
): Promise<void> {
  const proof = await provePassword(keys.keyAt('password', clock.now()).bytes, secretHash, password);
  await keepProofs(tx, new Map([[credentialId, proof]]));
}
