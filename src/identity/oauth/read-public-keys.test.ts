import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { compactVerify, importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { readPublicKeys } from './read-public-keys.ts';

const ed25519 = generateKeyPairSync('ed25519');
const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const x25519 = generateKeyPairSync('x25519');

const pem = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }).toString();
const jwk = (key: KeyObject) => key.export({ format: 'jwk' });
const unusable = (message: RegExp, remedy: RegExp) =>
  expect.objectContaining({
    code: 'invalid_input',
    field: 'public-key',
    message: expect.stringMatching(message),
    remedy: expect.stringMatching(remedy),
  });

describe('public keys are read', () => {
  it.each([
    ['Ed25519', ed25519, { kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA' }],
    ['P-256', p256, { kty: 'EC', crv: 'P-256', alg: 'ES256' }],
  ] as const)('of %s from PEM, JWK and JWK set, all the same', async (_, { publicKey }, kind) => {
    const [first] = await readPublicKeys(pem(publicKey));
    expect(first).toEqual({ ...jwk(publicKey), ...kind, kid: expect.stringMatching(/^[\w-]{43}$/) });
    expect(await readPublicKeys(JSON.stringify(jwk(publicKey)))).toEqual([first]);
    expect(await readPublicKeys(JSON.stringify({ keys: [jwk(publicKey)] }))).toEqual([first]);
    expect(await readPublicKeys(`\r\n${pem(publicKey).replaceAll('\n', '\r\n')}`)).toEqual([first]);
  });

  it('all of a file, and not just the first', async () => {
    const read = await readPublicKeys(`${pem(ed25519.publicKey)}\n# berikutnya\n${pem(p256.publicKey)}`);
    expect(read.map(({ alg }) => alg)).toEqual(['EdDSA', 'ES256']);
    const set = { keys: [jwk(p256.publicKey), jwk(ed25519.publicKey)] };
    expect((await readPublicKeys(JSON.stringify(set))).map(({ alg }) => alg)).toEqual(['ES256', 'EdDSA']);
  });

  it('with the kid that they have, when it is text, and nothing else that they say of themselves', async () => {
    const said = { ...jwk(ed25519.publicKey), kid: 'kunci-2026', use: 'sig', x5u: 'https://contoh.go.id', alg: 'none' };
    expect(await readPublicKeys(JSON.stringify(said))).toEqual([
      { ...jwk(ed25519.publicKey), alg: 'EdDSA', kid: 'kunci-2026' },
    ]);
    const [{ kid } = {}] = await readPublicKeys(pem(ed25519.publicKey));
    for (const unusableKid of [7, '', null, ['a']]) {
      expect(await readPublicKeys(JSON.stringify({ ...said, kid: unusableKid }))).toMatchObject([{ kid }]);
    }
  });
});

describe('what is no public key of those kinds is refused with what to do', () => {
  const publicKey = /Ed25519 or P-256/;
  const cases: readonly [string, string, RegExp, RegExp][] = [
    ['a private key as PEM', privatePem(ed25519.privateKey), /private key\. It was not stored/, /new pair/],
    ['a private EC key as PEM', privatePem(p256.privateKey), /private key/, /new pair/],
    ['a private key behind a public one', pem(p256.publicKey) + privatePem(p256.privateKey), /private key/, /new pair/],
    ['a private JWK', JSON.stringify(jwk(ed25519.privateKey)), /private key/, /new pair/],
    [
      'a private JWK in a set',
      JSON.stringify({ keys: [jwk(p256.publicKey), jwk(ed25519.privateKey)] }),
      /private key/,
      /new pair/,
    ],
    ['RSA', pem(rsa.publicKey), /RSA/, publicKey],
    ['P-384', pem(p384.publicKey), /EC P-384/, publicKey],
    ['P-384 as JWK', JSON.stringify(jwk(p384.publicKey)), /EC P-384/, publicKey],
    ['X25519, which signs nothing', JSON.stringify(jwk(x25519.publicKey)), /OKP X25519/, publicKey],
    ['a shared secret', JSON.stringify({ kty: 'oct', k: 'c2FuZGk' }), /oct/, publicKey],
    ['a broken PEM', '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2Vw\n-----END PUBLIC KEY-----', /PEM/, publicKey],
    ['a PEM without an end', pem(p256.publicKey).slice(0, 80), /PEM/, publicKey],
    ['a point that is not on the curve', JSON.stringify({ ...jwk(p256.publicKey), y: 'AAAA' }), /numbers/, publicKey],
    ['a key without its number', JSON.stringify({ kty: 'OKP', crv: 'Ed25519' }), /numbers/, publicKey],
    ['a sentence', 'kunci publik kami', /neither PEM nor JSON/, publicKey],
    ['nothing', '', /neither PEM nor JSON/, publicKey],
    ['null', 'null', /no JWK/, publicKey],
    ['a number in a set', '{"keys":[5]}', /no JWK/, publicKey],
    ['an empty set', '{"keys":[]}', /0 keys/, /1 to 5/],
    ['six keys', JSON.stringify({ keys: Array(6).fill(jwk(p256.publicKey)) }), /6 keys/, /1 to 5/],
  ];

  it.each(cases)('%s', async (_, text, message, remedy) => {
    await expect(readPublicKeys(text)).rejects.toEqual(unusable(message, remedy));
  });

  it('and no part of a private key is told again', async () => {
    const secret = String(jwk(ed25519.privateKey).d);
    const fault: unknown = await readPublicKeys(JSON.stringify(jwk(ed25519.privateKey))).catch((error) => error);
    expect(`${JSON.stringify(fault)} ${String(fault)}`).not.toContain(secret);
  });
});

describe('the published vectors', () => {
  it('RFC 8037 A.2 to A.4: the key, its thumbprint, and a signature made with it', async () => {
    const x = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';
    const [key] = await readPublicKeys(JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x }));
    expect(key?.kid).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
    const jws =
      'eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg';
    const { payload } = await compactVerify(jws, await importJWK(key ?? {}));
    expect(Buffer.from(payload).toString()).toBe('Example of Ed25519 signing');
  });

  it('RFC 7515 A.3: a signature made with a P-256 key', async () => {
    const point = {
      x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
      y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
    };
    const [key] = await readPublicKeys(JSON.stringify({ kty: 'EC', crv: 'P-256', ...point }));
    const jws =
      'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q';
    const { payload } = await compactVerify(jws, await importJWK(key ?? {}));
    expect(JSON.parse(Buffer.from(payload).toString())).toMatchObject({ iss: 'joe' });
  });
});

function privatePem(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}
