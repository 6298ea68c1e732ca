import { type Administration, administer } from '../audit/index.ts';
import { Fault } from '../kernel/index.ts';
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
      throw new Fault('conflict', `The credential is not ${from.join(' or ')}.`, {
        field: 'credential',
        indonesian: 'Status kunci ini sudah berubah. Muat ulang halaman, lalu periksa statusnya.',
      });
    }
    tell(event, { institutionId: credential.institutionId, credentialId: credential.credentialId, reason });
  });
}
