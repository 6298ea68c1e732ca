import type { PublicKeyCredentialCreationOptionsJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Administration } from '../../../audit/index.ts';
import type { Officer } from '../../../institutions/index.ts';
import { Fault, randomBytesOf } from '../../../kernel/index.ts';
import type { PortalParts } from '../../sessions/portal-door.ts';
import { type AddedFactor, addFactor, type Own } from '../add-factor.ts';
import { beginStep, takeStep } from '../steps.ts';
import { challengeIn } from './challenge.ts';
import { describePasskey, passkeysOf } from './find-passkeys.ts';
import { type RelyingParty, relyingPartyOf } from './relying-party.ts';
import { webauthn } from './webauthn.ts';

/** Ed25519, P-256 and RSA (COSE -8, -7, -257): what devices of the last ten years can do, the best first. */
const ALGORITHMS = [-8, -7, -257];

/** What a browser needs to make a passkey; `passkeys_unavailable` where no browser would. */
export async function offerPasskey(
  { pool, clock, publicUrl }: PortalParts,
  { officerId, name }: Officer,
  login: string,
): Promise<PublicKeyCredentialCreationOptionsJSON | 'passkeys_unavailable'> {
  const party = relyingPartyOf(publicUrl);
  if (!party) return 'passkeys_unavailable';
  const { generateRegistrationOptions } = await webauthn();
  const options = await generateRegistrationOptions({
    rpName: 'Gapura',
    rpID: party.rpID,
    userName: login,
    userDisplayName: name,
    userID: Buffer.from(officerId.replaceAll('-', ''), 'hex'),
    challenge: randomBytesOf(32) as Uint8Array<ArrayBuffer>,
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: (await passkeysOf(pool, officerId)).map(describePasskey),
  });
  await beginStep(pool, clock, { kind: 'add_passkey', ticket: options.challenge, officerId });
  return options;
}

/** Enrols the passkey that a browser made for an officer, under the name that the officer gives it. */
export async function addPasskey(
  by: Administration & Pick<PortalParts, 'publicUrl'>,
  own: Own,
  name: string,
  response: RegistrationResponseJSON,
): Promise<AddedFactor | 'ticket_expired' | 'passkey_wrong' | 'passkeys_unavailable'> {
  const { pool, clock, publicUrl } = by;
  const { officerId } = own.officer;
  const party = relyingPartyOf(publicUrl);
  if (!party) return 'passkeys_unavailable';
  const challenge = challengeIn(response.response.clientDataJSON) ?? '';
  const step = await takeStep(pool, clock, 'add_passkey', challenge);
  if (step?.officerId !== officerId) return 'ticket_expired';
  const made = await verify(response, challenge, party);
  if (!made) return 'passkey_wrong';
  const text = `INSERT INTO passkey (credential_id, officer_id, public_key, sign_count, transports, name, added_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`;
  const { id, publicKey, counter, transports = [] } = made;
  const values = [Buffer.from(id, 'base64url'), officerId, Buffer.from(publicKey), counter, transports, name];
  return addFactor(by, own, 'passkey', async (tx) => {
    const added = await tx.query(text, [...values, new Date(clock.now())]);
    if (added.rowCount === 0)
      throw new Fault('conflict', 'This passkey is enrolled already.', {
        field: 'passkey',
        indonesian: 'Kunci sandi ini sudah terdaftar. Pakai perangkat lain.',
      });
  });
}

/** What was made, undefined when it is not what was asked for. The library throws on every kind of wrong. */
async function verify(response: RegistrationResponseJSON, challenge: string, { rpID, origin }: RelyingParty) {
  if (!(await isUnattested(response))) return undefined;
  const { verifyRegistrationResponse } = await webauthn();
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => undefined);
  return verified?.registrationInfo?.credential;
}

/**
 * No attestation is asked for. One with certificates is none that a browser would send then, and looking at it would mean
 * fetching addresses that stand in it.
 */
async function isUnattested({ response }: RegistrationResponseJSON): Promise<boolean> {
  const { decodeAttestationObject } = await import('@simplewebauthn/server/helpers');
  try {
    const attestation = decodeAttestationObject(
      new Uint8Array(Buffer.from(response.attestationObject, 'base64url')) as Uint8Array<ArrayBuffer>,
    );
    const format = attestation.get('fmt');
    return format === 'none' || (format === 'packed' && attestation.get('attStmt').get('x5c') === undefined);
  } catch {
    return false;
  }
}
