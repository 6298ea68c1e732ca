import { getRight, nothingHere, type Right, unknownAsForeign } from '../../access/index.ts';
import type { Administration } from '../../audit/index.ts';
import { issueCredential, noFeedbackSandbox, readPublicKeys, registerClient } from '../../identity/index.ts';
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
 * balikan. Throws `conflict` for a right that such a key could never be used under, and `invalid_input` for data balikan in
 * the sandbox.
 */
export async function issueKey(by: Administration, right: Right, body: IssueBody): Promise<Made> {
  const refusal = refusalUnder(right, body);
  if (refusal) throw refusal;
  const { institutionId, rightId } = right;
  const { kind, mode, user: userId, publicKey, requiresIpUser = false } = body;
  if (kind === 'oauth') {
    const jwks = await readPublicKeys(publicKey ?? '');
    return { ...(await registerClient(by, { institutionId, rightId, userId, mode }, { jwks })), secret: null };
  }
  const wanted = { institutionId, rightId, kind, userId, mode, requiresIpUser };
  return { ...(await issueCredential(by, wanted)), clientId: null, keyIds: [] };
}

/** Why such a key could never be used under a right; undefined where it could. */
export function refusalUnder(
  { method, status }: Pick<Right, 'method' | 'status'>,
  { kind, mode }: Pick<IssueBody, 'kind' | 'mode'>,
): Fault | undefined {
  if (status === 'revoked' || (mode === 'live' && status === 'expired')) {
    const remedy = 'Choose a right that is in force.';
    return new Fault('conflict', `This right is ${status}.`, {
      field: 'rightId',
      remedy,
      indonesian: 'Hak akses ini tidak berlaku lagi. Pilih hak akses yang masih berlaku.',
    });
  }
  if (kind === 'feedback') return mode === 'sandbox' ? noFeedbackSandbox() : undefined;
  if (method === 'web_service') return undefined;
  const remedy = 'Choose a right for the web service; the portal and card readers need no such key.';
  return new Fault('conflict', 'This right is for another method of access.', {
    field: 'rightId',
    remedy,
    indonesian:
      'Hak akses ini untuk metode akses lain. Pilih hak akses untuk web service; portal dan card reader tidak memerlukan kunci.',
  });
}
