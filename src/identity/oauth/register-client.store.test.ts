import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Authority,
  type GrantedAccess,
  grantAccess,
  makePair,
  type NativeClient,
  openAuthority,
  registerNative,
} from '../../../testing/rights/index.ts';
import { changeCredentialStatus } from '../change-credential.ts';
import { getCredential } from '../find-credentials.ts';
import { rotateCredential } from '../rotate-credential.ts';
import { clientIdOf, credentialIdOf } from './client-id.ts';
import { listClientKeys } from './client-key.ts';
import { addClientKeys, registerClient, revokeClientKey } from './register-client.ts';

let authority: Authority;
let access: GrantedAccess;

beforeAll(async () => {
  authority = await openAuthority();
  access = await grantAccess(authority);
});

afterAll(() => authority.close());

const credentialOf = ({ credentialId }: Pick<NativeClient, 'credentialId'>) =>
  getCredential(authority.pool, credentialId);
const keysOf = ({ credentialId }: NativeClient) => listClientKeys(authority.pool, credentialId);

/** What the log tells of a client: event and reason, in their order. */
async function eventsOf({ credentialId }: Pick<NativeClient, 'credentialId'>): Promise<unknown[]> {
  const text = `SELECT outcome, institution_id, case_ref FROM access_record
    WHERE credential_id = $1 AND kind = 'administration' ORDER BY writer_id, batch_no, pos`;
  return (await authority.pool.query(text, [credentialId])).rows;
}

describe('registering a client', () => {
  it('keeps its public keys and no secret, and tells its id by mode', async () => {
    const pairs = [await makePair('EdDSA'), await makePair('ES256')];
    const source = { jwks: pairs.map(({ publicJwk }) => publicJwk) };
    const client = await registerNative(authority, access, { source });
    expect(client.clientId).toMatch(/^gpl_[0-9a-f]{32}$/);
    expect(credentialIdOf(client.clientId)).toBe(client.credentialId);
    expect(await credentialOf(client)).toMatchObject({ kind: 'oauth', mode: 'live', secretHash: '', status: 'active' });
    // Both are of one millisecond, so they may stand in either order.
    const kept = (await keysOf(client)).map(({ jwk, status }) => ({ jwk, status }));
    expect(kept).toHaveLength(2);
    for (const { publicJwk } of pairs) expect(kept).toContainEqual({ jwk: publicJwk, status: 'active' });
    const sandbox = await registerNative(authority, access, { mode: 'sandbox' });
    expect(sandbox.clientId).toMatch(/^gps_/);
    expect(clientIdOf(await credentialOf(sandbox))).toBe(sandbox.clientId);
  });

  it('is recorded', async () => {
    const { institutionId } = access.institution;
    const events = await eventsOf(await registerNative(authority, access));
    expect(events).toMatchObject([{ outcome: 'credential.issued', institution_id: institutionId }]);
  });

  it('under a name that the institution has is a conflict, and leaves no key behind', async () => {
    await registerNative(authority, access, { userId: 'simrs' });
    const count = async () => (await authority.pool.query('SELECT 1 FROM client_key')).rowCount;
    const before = await count();
    await expect(registerNative(authority, access, { userId: 'simrs' })).rejects.toMatchObject({
      code: 'conflict',
      field: 'user',
    });
    expect(await count()).toBe(before);
    const elsewhere = await grantAccess(authority);
    expect(await registerNative(authority, elsewhere, { userId: 'simrs' })).toHaveProperty('clientId');
  });

  it('for the sandbox only under a name that says so, and for real use under no such name', async () => {
    const { institutionId } = access.institution;
    const { rightId } = access.right;
    const { publicJwk } = await makePair();
    for (const [userId, mode] of [
      ['sandbox_uji', 'live'],
      ['uji', 'sandbox'],
    ] as const) {
      await expect(
        registerClient(authority, { institutionId, rightId, userId, mode }, { jwks: [publicJwk] }),
      ).rejects.toMatchObject({ code: 'invalid_input', field: 'user' });
    }
  });
});

describe('the address of a JWK set', () => {
  it.each([
    'https://aplikasi.contoh.go.id/jwks.json',
    'https://10.1.2.3:8443/jwks',
    'http://localhost:3000/jwks.json',
    'http://127.0.0.1:3000/jwks.json',
    'http://127.9.9.9/jwks.json',
    'http://[::1]:3000/jwks.json',
  ])('may be %s', async (jwksUri) => {
    const client = await registerNative(authority, access, { source: { jwksUri } });
    expect(await keysOf(client)).toMatchObject([{ jwk: null, jwksUri, status: 'active' }]);
  });

  it.each([
    'http://aplikasi.contoh.go.id/jwks.json',
    'http://10.1.2.3/jwks.json',
    'http://127.0.0.1.contoh.go.id/',
    'http://localhost.contoh.go.id/',
    'https://user:rahasia@aplikasi.contoh.go.id/jwks.json',
    'ftp://localhost/jwks.json',
    'file:///etc/passwd',
    'data:application/json,{"keys":[]}',
    'aplikasi.contoh.go.id/jwks.json',
    '/jwks.json',
    '',
  ])('may not be %j', async (jwksUri) => {
    await expect(registerNative(authority, access, { source: { jwksUri } })).rejects.toMatchObject({
      code: 'invalid_input',
      field: 'jwks-uri',
    });
    const credential = await credentialOf(await registerNative(authority, access));
    await expect(addClientKeys(authority, credential, { jwksUri })).rejects.toMatchObject({ field: 'jwks-uri' });
  });
});

describe('keys', () => {
  it('are added beside the others, with a record of which', async () => {
    const [client, next] = [await registerNative(authority, access), await makePair()];
    const added = await addClientKeys(authority, await credentialOf(client), { jwks: [next.publicJwk] });
    expect((await keysOf(client)).map(({ keyId }) => keyId).toSorted()).toEqual(
      [...client.keyIds, ...added].toSorted(),
    );
    expect((await eventsOf(client)).slice(1)).toMatchObject([{ outcome: 'key.added', case_ref: added.join(' ') }]);
  });

  it('are revoked with a reason, once, and stay listed', async () => {
    const client = await registerNative(authority, access);
    const [keyId] = client.keyIds;
    await revokeClientKey(authority, `${keyId}`.toUpperCase(), 'laptop hilang');
    expect(await keysOf(client)).toMatchObject([{ keyId, status: 'revoked' }]);
    expect((await eventsOf(client)).slice(1)).toMatchObject([{ outcome: 'key.revoked', case_ref: 'laptop hilang' }]);
    for (const gone of [`${keyId}`, '019cb2de-0d60-7000-8000-000000000001', 'bukan-kunci']) {
      await expect(revokeClientKey(authority, gone, 'x')).rejects.toMatchObject({ code: 'not_found', field: 'key' });
    }
    expect(await eventsOf(client)).toHaveLength(2);
  });

  it('stand once: a second row of one key would outlive the revocation of the first', async () => {
    const client = await registerNative(authority, access);
    const { publicJwk } = client.pair;
    const add = async () => addClientKeys(authority, await credentialOf(client), { jwks: [publicJwk] });
    await expect(add()).rejects.toMatchObject({ code: 'conflict', field: 'public-key' });
    await revokeClientKey(authority, `${client.keyIds[0]}`, 'bocor');
    await expect(add()).rejects.toMatchObject({ code: 'conflict', field: 'public-key' });
    await expect(registerNative(authority, access, { source: { jwks: [publicJwk, publicJwk] } })).rejects.toMatchObject(
      { code: 'conflict' },
    );
    expect(await registerNative(authority, access, { pair: client.pair })).toHaveProperty('clientId');
  });

  it('are nothing for credentials that have a secret, nor for a client that is revoked', async () => {
    const { publicJwk } = await makePair();
    const source = { jwks: [publicJwk] };
    await expect(addClientKeys(authority, access.credential, source)).rejects.toMatchObject({
      code: 'conflict',
      field: 'credential',
    });
    const client = await registerNative(authority, access);
    await changeCredentialStatus(authority, await credentialOf(client), 'revoke', 'surat');
    await expect(addClientKeys(authority, await credentialOf(client), source)).rejects.toMatchObject({
      code: 'conflict',
      field: 'credential',
    });
    expect(await keysOf(client)).toHaveLength(1);
  });

  it('are all that a client has: there is no secret to rotate', async () => {
    const credential = await credentialOf(await registerNative(authority, access));
    await expect(rotateCredential(authority, credential)).rejects.toMatchObject({ code: 'conflict' });
  });
});
