import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { signAssertion } from './client-assertion.ts';
import { readPrivateKey } from './private-key.ts';

const ed25519 = generateKeyPairSync('ed25519').privateKey;
const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const jwk = { ...ed25519.export({ format: 'jwk' }), kid: 'kunci-1' };

describe('a key that can be read', () => {
  it.each([
    ['Ed25519 as PKCS #8', ed25519.export({ type: 'pkcs8', format: 'pem' }), 'EdDSA', undefined],
    ['P-256 as PKCS #8', p256.export({ type: 'pkcs8', format: 'pem' }), 'ES256', undefined],
    ['P-256 as SEC 1, as openssl ecparam writes it', p256.export({ type: 'sec1', format: 'pem' }), 'ES256', undefined],
    ['a JWK, with its id', jwk, 'EdDSA', 'kunci-1'],
    ['a P-256 JWK without one', p256.export({ format: 'jwk' }), 'ES256', undefined],
  ] as const)('%s signs an assertion', async (_, given, alg, kid) => {
    const signingKey = readPrivateKey(typeof given === 'string' || !Buffer.isBuffer(given) ? given : `${given}`);
    const now = Date.UTC(2026, 2, 2);
    const assertion = await signAssertion({ clientId: 'gpl_uji', signingKey, audience: 'https://gapura' }, now);
    expect(decodeProtectedHeader(assertion)).toEqual({ alg, typ: 'JWT', ...(kid && { kid }) });
    const verified = await jwtVerify(assertion, createPublicKey(signingKey.key), { currentDate: new Date(now) });
    expect(verified.payload).toEqual({
      iss: 'gpl_uji',
      sub: 'gpl_uji',
      aud: 'https://gapura',
      iat: now / 1000,
      exp: now / 1000 + 60,
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('goes by the id that is given with it', () => {
    expect(readPrivateKey(jwk, 'kunci-2').kid).toBe('kunci-2');
  });
});

describe('a key that cannot be used is told without showing it', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey;
  const pem = (key: typeof rsa) => String(key.export({ type: 'pkcs8', format: 'pem' }));

  it.each([
    ['a path in place of its text', 'keys/gapura.pem', 'cannot be read'],
    ['a public key', String(createPublicKey(ed25519).export({ type: 'spki', format: 'pem' })), 'cannot be read'],
    ['a cut one', pem(ed25519).slice(0, 60), 'cannot be read'],
    ['a public JWK', createPublicKey(ed25519).export({ format: 'jwk' }), 'cannot be read'],
    ['RSA', pem(rsa), 'must be an Ed25519 or P-256 key'],
    ['P-384', pem(p384), 'must be an Ed25519 or P-256 key'],
  ])('%s', (_, given, message) => {
    const reading = () => readPrivateKey(given);
    expect(reading).toThrow(TypeError);
    expect(reading).toThrow(message);
    const secret = typeof given === 'string' ? (given.split('\n')[1] ?? given) : String(given.x);
    expect(reading).not.toThrow(secret);
  });
});
