import { getRight, nothingHere, type Right, unknownAsForeign } from '../../access/index.ts';
import type { Administration } from '../../audit/index.ts';
import { issueCredential, readPublicKeys, registerClient } from '../../identity/index.ts';
import { Fault, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { IssueBody } from './schemas.ts';

/** What was made, as far as it is told once. */
export interface Made {
  readonly credentialId: Uuid;
  readonly clientId: string | null;
  readonly secret: string | null;
  readonly keyIds: readonly Uuid[];
}

/** The right that a key is wanted for, of the institution; a foreign one is told as none. */
export async function rightToUse(sql: Sql, institutionId: Uuid, rightId: Uuid): Promise<Right> {
  const right = await unknownAsForeign(getRight(sql, rightId));
  if (right.institutionId !== institutionId) throw nothingHere();
  return right;
}

/**
 * Makes a key for a right: a client of `/v1` with its public key, a user of the installed clients, or a token for data
 * balikan. Throws `conflict` for a right that such a key could never be used under.
 */
export async function issueKey(by: Administration, right: Right, body: IssueBody): Promise<Made> {
  checkRight(right, body);
  const { institutionId, rightId } = right;
  const { kind, mode, user: userId, publicKey, requiresIpUser = false } = body;
  if (kind === 'oauth') {
    const jwks = await readPublicKeys(publicKey ?? '');
    return { ...(await registerClient(by, { institutionId, rightId, userId, mode }, { jwks })), secret: null };
  }
  const wanted = { institutionId, rightId, kind, userId, mode, requiresIpUser };
  return { ...(await issueCredential(by, wanted)), clientId: null, keyIds: [] };
}

function checkRight({ method, status }: Right, { kind, mode }: IssueBody): void {
  if (status === 'revoked' || (mode === 'live' && status === 'expired')) {
    const remedy = 'Choose a right that is in force.';
    throw new Fault('conflict', `This right is ${status}.`, {
      field: 'rightId',
      remedy,
      indonesian: 'Hak akses ini tidak berlaku lagi. Pilih hak akses yang masih berlaku.',
    });
  }
  if (kind === 'feedback' || method === 'web_service') return;
  const remedy = 'Choose a right for the web service; the portal and card readers need no such key.';
  throw new Fault('conflict', 'This right is for another method of access.', {
    field: 'rightId',
    remedy,
    indonesian:
      'Hak akses ini untuk metode akses lain. Pilih hak akses untuk web service; portal dan card reader tidak memerlukan kunci.',
  });
}
