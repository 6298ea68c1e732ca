import type { AuthenticationResponseJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { randomBytesOf, type Uuid } from '../../../kernel/index.ts';
import type { SignInParts } from '../parts.ts';
import { beginStep, takeStep } from '../steps.ts';
import { challengeIn } from './challenge.ts';
import { describePasskey, findPasskey, type Passkey, passkeysOf } from './find-passkeys.ts';
import { type RelyingParty, relyingPartyOf } from './relying-party.ts';
import { webauthn } from './webauthn.ts';

/** Whose passkey it was; or that it proved nothing, with whose it is where that is known. */
export type PasskeyProof =
  | { readonly outcome: 'right'; readonly officerId: Uuid }
  | { readonly outcome: 'ticket_expired' | 'passkey_wrong' | 'passkeys_unavailable'; readonly officerId?: Uuid };

/**
 * What a browser needs to prove a passkey: of an officer that is known already, or of whomever the device knows (a
 * discoverable credential). `passkeys_unavailable` where no browser would.
 */
export async function askForPasskey(
  { pool, clock, publicUrl }: SignInParts,
  officerId: Uuid | undefined,
): Promise<PublicKeyCredentialRequestOptionsJSON | 'passkeys_unavailable'> {
  const party = relyingPartyOf(publicUrl);
  if (!party) return 'passkeys_unavailable';
  const { generateAuthenticationOptions } = await webauthn();
  const options = await generateAuthenticationOptions({
    rpID: party.rpID,
    challenge: randomBytesOf(32) as Uint8Array<ArrayBuffer>,
    userVerification: 'required',
    allowCredentials: officerId === undefined ? [] : (await passkeysOf(pool, officerId)).map(describePasskey),
  });
  await beginStep(pool, clock, { kind: 'passkey', ticket: options.challenge, officerId });
  return options;
}

/**
 * Judges what a browser answered. A challenge is good once, a passkey proves the officer that it was enrolled for and no
 * other, its user was verified by the device, and its counter never goes back (WebAuthn 7.2).
 */
export async function provePasskey(
  { pool, clock, publicUrl }: SignInParts,
  response: AuthenticationResponseJSON,
): Promise<PasskeyProof> {
  const party = relyingPartyOf(publicUrl);
  if (!party) return { outcome: 'passkeys_unavailable' };
  const challenge = challengeIn(response.response.clientDataJSON) ?? '';
  const step = await takeStep(pool, clock, 'passkey', challenge);
  if (!step) return { outcome: 'ticket_expired' };
  const passkey = await findPasskey(pool, Buffer.from(response.id, 'base64url'));
  if (!passkey) return { outcome: 'passkey_wrong' };
  const { officerId, credentialId } = passkey;
  const count = isFor(passkey, step.officerId, response)
    ? await verify(passkey, response, challenge, party)
    : undefined;
  if (count === undefined) return { outcome: 'passkey_wrong', officerId };
  // Devices that count go up by one at least; those that do not stay at zero.
  const text = `UPDATE passkey SET sign_count = $2, last_used_at = $3
    WHERE credential_id = $1 AND (sign_count < $2 OR $2 = 0 AND sign_count = 0)`;
  const used = await pool.query(text, [credentialId, count, new Date(clock.now())]);
  return { outcome: used.rowCount === 1 ? 'right' : 'passkey_wrong', officerId };
}

function isFor({ officerId }: Passkey, wanted: Uuid | null, { response }: AuthenticationResponseJSON): boolean {
  const handle = Buffer.from(response.userHandle ?? '', 'base64url').toString('hex');
  const own = handle === '' || handle === officerId.replaceAll('-', '');
  return own && (wanted === null || wanted === officerId);
}

/** The device's new counter, undefined when the answer is not what was asked for. The library throws on every wrong. */
async function verify(
  { credentialId, publicKey, signCount }: Passkey,
  response: AuthenticationResponseJSON,
  challenge: string,
  { rpID, origin }: RelyingParty,
): Promise<number | undefined> {
  const { verifyAuthenticationResponse } = await webauthn();
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    credential: {
      id: credentialId.toString('base64url'),
      publicKey: new Uint8Array(publicKey),
      counter: signCount,
    },
  }).catch(() => undefined);
  return verified?.verified ? verified.authenticationInfo.newCounter : undefined;
}
