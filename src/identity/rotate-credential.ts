import type { JWK } from 'jose';
import type pg from 'pg';
import { type Administration, administer } from '../audit/index.ts';
import { Fault, type Uuid } from '../kernel/index.ts';
import { keepNewProof, makeSecret } from './issue-credential.ts';
import type { Credential } from './model.ts';
import { insertKeys } from './oauth/register-client.ts';

/**
 * Gives a credential a new secret, shown once in the answer. The old one is void from the next request on, or is taken too
 * until an instant. Of two who rotate at once one hears `conflict`, so that nobody is shown a secret that is void already;
 * so does whoever asks for an overlap while one runs, because the secret before that would be cut short.
 */
export async function rotateCredential(by: Administration, credential: Credential, until?: Date): Promise<string> {
  const { credentialId, institutionId, kind } = credential;
  const { secret, secretHash } = await makeSecret(secretKindOf(credential), credentialId);
  await administer(by, async (tx, tell) => {
    const { earlierUntil } = await lockUnchanged(tx, credential);
    refuseSecondOverlap(earlierUntil, until, by);
    await tx.query(rotateSql, [credentialId, secretHash, new Date(by.clock.now()), until ?? null]);
    if (kind === 'wire') await keepNewProof(tx, by, { credentialId, secretHash }, secret);
    tell('credential.rotated', { institutionId, credentialId, ...overlap(until) });
  });
  return secret;
}

const rotateSql = `
UPDATE credential SET secret_hash = $2, rotated_at = $3, earlier_until = $4,
  earlier_hash = CASE WHEN $4::timestamptz IS NOT NULL THEN secret_hash END
WHERE credential_id = $1`;

/** The same for an OAuth client: new public keys; those of before are void at once, or at an instant. Answers the new ids. */
export async function rotateClientKeys(
  by: Administration,
  client: Credential,
  jwks: readonly JWK[],
  until?: Date,
): Promise<Uuid[]> {
  const { credentialId, institutionId, kind } = client;
  if (kind !== 'oauth')
    throw new Fault('conflict', 'Only OAuth clients have keys.', {
      field: 'credential',
      indonesian: 'Kunci jenis ini tidak memiliki kunci publik. Pilih kunci aplikasi OAuth.',
    });
  return administer(by, async (tx, tell) => {
    await lockUnchanged(tx, client);
    refuseSecondOverlap(await latestEnd(tx, credentialId), until, by);
    const now = new Date(by.clock.now());
    await tx.query(until ? endSql : revokeSql, [credentialId, ...(until ? [until] : [])]);
    const keyIds = await insertKeys(tx, client, { jwks }, by);
    await tx.query('UPDATE credential SET rotated_at = $2 WHERE credential_id = $1', [credentialId, now]);
    tell('key.added', { institutionId, credentialId, reason: keyIds.join(' ') });
    tell('credential.rotated', { institutionId, credentialId, ...overlap(until) });
    return keyIds;
  });
}

const endSql = `UPDATE client_key SET ends_at = least(ends_at, $2) WHERE credential_id = $1 AND status = 'active'`;
const revokeSql = `UPDATE client_key SET status = 'revoked' WHERE credential_id = $1 AND status = 'active'`;

/** The last end of keys that are in force until an instant. */
async function latestEnd(tx: pg.PoolClient, credentialId: Uuid): Promise<Date | null> {
  const text = "SELECT max(ends_at) AS at FROM client_key WHERE credential_id = $1 AND status = 'active'";
  return (await tx.query<{ at: Date | null }>(text, [credentialId])).rows[0]?.at ?? null;
}

/** Holds a credential, as it was read: throws `conflict` when it was revoked or renewed meanwhile. */
async function lockUnchanged(
  tx: pg.PoolClient,
  { credentialId, rotatedAt }: Credential,
): Promise<{ readonly earlierUntil: Date | null }> {
  const text = `SELECT status, rotated_at AS "rotatedAt", earlier_until AS "earlierUntil"
    FROM credential WHERE credential_id = $1 FOR UPDATE`;
  const found = (
    await tx.query<Pick<Credential, 'status' | 'rotatedAt'> & { earlierUntil: Date | null }>(text, [credentialId])
  ).rows[0];
  if (!found || found.status === 'revoked')
    throw new Fault('conflict', 'A revoked credential stays revoked.', {
      field: 'credential',
      indonesian: 'Kunci yang sudah dicabut tidak dapat dipakai lagi. Buat kunci baru.',
    });
  if (found.rotatedAt?.getTime() === rotatedAt?.getTime()) return found;
  const remedy = 'Ask whoever renewed it for the new secret, or rotate once more.';
  throw new Fault('conflict', 'Somebody else renewed the credential meanwhile.', {
    field: 'credential',
    remedy,
    indonesian:
      'Kunci ini baru saja diperbarui orang lain. Minta rahasia barunya kepada orang itu, atau perbarui sekali lagi.',
  });
}

function refuseSecondOverlap(running: Date | null, until: Date | undefined, { clock }: Administration): void {
  if (until === undefined || running === null || running.getTime() <= clock.now()) return;
  const remedy = 'Wait until then, or rotate at once, which voids both that are taken now.';
  const message = `The secret of before is still taken until ${running.toISOString()}.`;
  throw new Fault('conflict', message, {
    field: 'until',
    remedy,
    indonesian:
      'Rahasia sebelumnya masih berlaku. Tunggu sampai masanya habis, atau perbarui seketika sehingga keduanya tidak berlaku lagi.',
  });
}

function secretKindOf({ kind }: Credential): 'wire' | 'feedback' {
  if (kind === 'oauth') {
    const remedy = 'Add a key with `gapura client add-key`, then revoke the old one.';
    throw new Fault('conflict', 'An OAuth client has no secret.', {
      field: 'credential',
      remedy,
      indonesian: 'Kunci aplikasi OAuth tidak memiliki rahasia. Daftarkan kunci publik baru, lalu cabut yang lama.',
    });
  }
  if (kind === 'portal') {
    const remedy = 'Whoever sits at the screen is known by their session; suspend the credential to close the portal.';
    throw new Fault('conflict', 'The portal has no secret.', {
      field: 'credential',
      remedy,
      indonesian: 'Portal tidak memiliki rahasia. Tangguhkan hak pemakaiannya untuk menutup portal.',
    });
  }
  return kind;
}

function overlap(until: Date | undefined): { readonly reason?: string } {
  return until ? { reason: `until ${until.toISOString()}` } : {};
}
