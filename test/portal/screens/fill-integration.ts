import type { JWK } from 'jose';
import {
  changeCredentialStatus,
  getCredential,
  issueCredential,
  registerClient,
  rotateCredential,
} from '../../../src/identity/index.ts';
import type { Uuid } from '../../../src/kernel/index.ts';
import { signedRight } from '../../../testing/agreements/index.ts';
import { makePair } from '../../../testing/rights/index.ts';
import type { Site } from '../open-site.ts';

const DAY_MS = 86_400_000;

/** Fills a site with the keys of its hospital: one renewed with an overlap, one of the sandbox, and one revoked. */
export async function fillIntegration({ authority, staff }: Site): Promise<void> {
  const { institutionId } = staff.hospital;
  const rightId = await signedRight(authority, institutionId, { networks: ['10.20.0.0/16'] });
  const issue = async (kind: 'wire' | 'feedback', userId: string, mode: 'live' | 'sandbox' = 'live') => {
    const wanted = { institutionId, rightId, kind, userId, mode };
    return getCredential(authority.pool, (await issueCredential(authority, wanted)).credentialId);
  };
  const revoked = await issue('wire', 'simrs-lama');
  await changeCredentialStatus(authority, revoked, 'revoke', 'Diganti.');
  await issue('feedback', 'balikan-simrs');
  const renewed = await issue('wire', 'simrs');
  await rotateCredential(authority, renewed, new Date(authority.clock.now() + 7 * DAY_MS));
  await issue('wire', 'sandbox_simrs', 'sandbox');
  const jwk = (await makePair()).publicJwk as JWK;
  const client = {
    institutionId,
    rightId: rightId as Uuid,
    userId: 'sandbox_aplikasi_antrean',
    mode: 'sandbox',
  } as const;
  await registerClient(authority, client, { jwks: [jwk] });
}
