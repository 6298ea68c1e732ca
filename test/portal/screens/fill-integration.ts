import type { JWK } from 'jose';
import {
  changeCredentialStatus,
  getCredential,
  issueCredential,
  registerClient,
  rotateCredential,
} from '../../../src/identity/index.ts';
import type { Uuid } from '../../../src/kernel/index.ts';
import { keepSandboxCalls } from '../../../src/sandbox/index.ts';
import { signedRight } from '../../../testing/agreements/index.ts';
import { enterRecord, enterRecords } from '../../../testing/requests/index.ts';
import { makePair } from '../../../testing/rights/index.ts';
import { returningRight, signedLetter } from '../../../testing/switchover/index.ts';
import type { Site } from '../open-site.ts';

const DAY_MS = 86_400_000;

/** What the scenes of integration are about. */
export interface Integrated {
  /** A call that was refused because of its address. */
  readonly refused: Uuid;
  /** A right that still gets data by old methods, until the day of a letter. */
  readonly moving: Uuid;
}

const filled = new WeakMap<Site, Integrated>();

/** What a site was filled with. */
export function integrated(site: Site): Integrated {
  const known = filled.get(site);
  if (!known) throw new Error('The site has nothing to integrate.');
  return known;
}

/** Fills a site with keys, requests, and a client of old methods of its hospital. */
export async function fillIntegration(site: Site): Promise<void> {
  const { authority, staff } = site;
  const { institutionId } = staff.hospital;
  const moving = await returningRight(authority, institutionId);
  await signedLetter(authority, staff, moving);
  filled.set(site, { refused: await enterRequests(site, await enterKeys(site)), moving });
}

interface CalledWith {
  readonly rightId: Uuid;
  readonly credentialId: Uuid;
}

/** One that is renewed with an overlap, two of the sandbox, one of which has met some outcomes, and one revoked. */
async function enterKeys({ authority, staff }: Site): Promise<CalledWith> {
  const { institutionId } = staff.hospital;
  const rightId = await signedRight(authority, institutionId, {
    networks: ['10.20.0.0/16'],
    documents: ['family_card'],
  });
  const issue = async (kind: 'wire' | 'feedback', userId: string, mode: 'live' | 'sandbox' = 'live') => {
    const wanted = { institutionId, rightId, kind, userId, mode };
    return getCredential(authority.pool, (await issueCredential(authority, wanted)).credentialId);
  };
  const revoked = await issue('wire', 'simrs-lama');
  await changeCredentialStatus(authority, revoked, 'revoke', 'Diganti.');
  await issue('feedback', 'balikan-simrs');
  const live = await issue('wire', 'simrs');
  await rotateCredential(authority, live, new Date(authority.clock.now() + 7 * DAY_MS));
  const { credentialId } = await issue('wire', 'sandbox_simrs', 'sandbox');
  const at = new Date(authority.clock.now());
  const met = ['verified', 'not_found'].map((outcome) => ({ credentialId, outcome, firstAt: at, lastAt: at }));
  await keepSandboxCalls(authority.pool, met);
  const jwk = (await makePair()).publicJwk as JWK;
  const client = { institutionId, rightId, userId: 'sandbox_aplikasi_antrean', mode: 'sandbox' } as const;
  await registerClient(authority, client, { jwks: [jwk] });
  return { rightId, credentialId: live.credentialId };
}

/** Some that were answered, and some that were not; the id of one from an address that nobody knows. */
async function enterRequests({ authority, staff }: Site, by: CalledWith): Promise<Uuid> {
  const { institutionId } = staff.hospital;
  const call = { institutionId, ...by, elements: [3, 7], method: 'CALL_VERIFY_BY_ELEMEN', peer: '10.20.1.5' } as const;
  const answered = ['verified', 'verified', 'not_found', 'deceased'];
  await enterRecords(
    authority,
    answered.map((outcome) => ({ ...call, outcome, charged: 1, results: [1, 0] })),
  );
  await enterRecords(authority, [
    { ...call, outcome: 'outside_hours' },
    { ...call, outcome: 'address_mismatch', peer: '10.30.4.1' },
    { institutionId, kind: 'token', outcome: 'token_refused' },
  ]);
  return enterRecord(authority, {
    ...call,
    method: 'v1/verifications',
    outcome: 'address_unknown',
    peer: '172.16.9.9',
  });
}
