import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokenRefusals } from '../../src/identity/index.ts';
import { type Rehearsal, rehearse } from './rehearse.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'gladi-'));
let held: Rehearsal;

beforeAll(async () => {
  held = await rehearse({ host: '127.0.0.1', port: 0, door: 'native', keysFile: path.join(folder, 'k.json') });
});
afterAll(async () => {
  await held.close();
  rmSync(folder, { recursive: true });
});

let count = 0;

/** An assertion as it should be, but for some claims; undefined leaves one out. */
async function assertion(claims: Readonly<Record<string, unknown>> = {}, key?: Parameters<SignJWT['sign']>[0]) {
  const { clientId, tokenUrl, privateKeyFile } = held.keys.native;
  const now = Math.floor(Date.now() / 1000);
  const ordinary = { iss: clientId, sub: clientId, aud: tokenUrl, iat: now, exp: now + 60, jti: `j-${++count}` };
  const payload = JSON.parse(JSON.stringify({ ...ordinary, ...claims })) as JWTPayload;
  const own = createPrivateKey(readFileSync(privateKeyFile));
  return new SignJWT(payload).setProtectedHeader({ alg: 'EdDSA' }).sign(key ?? own);
}

async function ask(client_assertion: string, form: Readonly<Record<string, string>> = {}) {
  const response = await fetch(held.keys.native.tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion,
      ...form,
    }),
  });
  return { status: response.status, body: (await response.json()) as Readonly<Record<string, unknown>> };
}

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

describe('the token endpoint of a rehearsal', () => {
  it('gives a token for an assertion to the endpoint or to the issuer', async () => {
    const { baseUrl } = held.keys;
    for (const aud of [`${baseUrl}/oauth/token`, baseUrl, [`${baseUrl}/`]]) {
      const { body } = await ask(await assertion({ aud, nbf: inSeconds(-5) }));
      expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 900 });
    }
  });

  it.each([
    ['audience_wrong', { aud: 'https://contoh.go.id' }],
    ['client_unknown', { iss: 'gpl_lain' }],
    ['subject_wrong', { sub: 'gpl_lain' }],
    ['claims_missing', { jti: undefined }],
    ['claims_missing', { exp: undefined }],
    ['assertion_expired', { exp: 1_700_000_000 }],
    ['assertion_too_long', { exp: 4_100_000_000 }],
    ['assertion_not_yet_valid', { nbf: 4_100_000_000 }],
    ['assertion_used', { jti: 'sama' }],
  ] as const)('refuses with %s, in the words of the real one: %o', async (reason, claims) => {
    if (reason === 'assertion_used') await ask(await assertion(claims));
    const { status, description, error } = tokenRefusals[reason];
    const answer = await ask(await assertion(claims));
    expect(answer).toMatchObject({ status, body: { error, error_description: description, reason } });
  });

  it('refuses another key, another client id and what is no assertion', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    expect((await ask(await assertion({}, privateKey))).body.reason).toBe('signature_wrong');
    expect((await ask(await assertion(), { client_id: 'gpl_lain' })).body.reason).toBe('client_mismatch');
    expect((await ask('bukan.sebuah.jwt')).body.reason).toBe('assertion_malformed');
    expect((await ask('x', { grant_type: 'password' })).body.reason).toBe('grant_unsupported');
  });
});
