import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Authority,
  callWire,
  enterPersonas,
  type GrantedAccess,
  grantAccess,
  MASTER_KEY,
  openAuthority,
  openGate,
} from '../../testing/rights/index.ts';
import { KeyRing, prepareLog, rotateKey } from '../audit/index.ts';
import { changeCredentialStatus } from './change-credential.ts';
import { PasswordCheck } from './check-password.ts';
import { credentialsSince, getCredential } from './find-credentials.ts';
import { issueCredential } from './issue-credential.ts';
import { keepProofs } from './keep-proofs.ts';
import type { Credential } from './model.ts';
import { rotateCredential } from './rotate-credential.ts';
import * as secrets from './secrets.ts';

/** Counts what is hashed slowly, and hashes it all the same. */
vi.mock('./secrets.ts', { spy: true });
const hashed = vi.mocked(secrets.passwordMatches);

let authority: Authority;
let access: GrantedAccess;

beforeAll(async () => {
  authority = await openAuthority();
  await enterPersonas(authority);
});
afterAll(() => authority.close());
beforeEach(async () => {
  access = await grantAccess(authority);
  hashed.mockClear();
});
afterEach(() => hashed.mockClear());

/** A serving process that starts now: keys and memory of its own, and what the database says. */
async function start() {
  const keys = new KeyRing(MASTER_KEY);
  await prepareLog(authority.pool, keys, authority.clock);
  const check = new PasswordCheck(authority.clock, () => keys.keyAt('password', authority.clock.now()).bytes);
  const found = await credentialsSince(authority.pool, '0');
  const credential = found.find(({ credentialId }) => credentialId === access.credential.credentialId) as Credential;
  const tell = (secret: string) => check.matches(credential, credential.userId, secret, '10.1.2.3');
  return { tell, credential, keep: () => keepProofs(authority.pool, check.takeProofs()) };
}

/** As the owner of the tables: the application may not delete a proof. */
async function forgetProofs(): Promise<void> {
  const owner = new pg.Client(authority.database.owner);
  await owner.connect();
  await owner.query('DELETE FROM password_proof').finally(() => owner.end());
}

const proofs = async () => (await authority.pool.query('SELECT * FROM password_proof')).rows;

describe('a process that starts', () => {
  it('knows a password that was just issued, on its first call and without a slow hash', async () => {
    expect(await (await start()).tell(access.secret)).toBe(true);
    expect(await (await start()).tell(access.secret)).toBe(true);
    expect(hashed).not.toHaveBeenCalled();
  });

  it('knows a password from before there were proofs as soon as another has proven it', async () => {
    await forgetProofs();
    const first = await start();
    expect(await first.tell(access.secret)).toBe(true);
    expect(hashed).toHaveBeenCalledTimes(1);
    await first.keep();
    expect(await (await start()).tell(access.secret)).toBe(true);
    expect(hashed).toHaveBeenCalledTimes(1);
  });

  it('hashes a wrong password slowly, whatever is kept', async () => {
    const { tell, keep } = await start();
    const kept = await proofs();
    expect(await tell(`${access.secret}x`)).toBe(false);
    expect(hashed).toHaveBeenCalledTimes(1);
    await keep();
    expect(await proofs()).toEqual(kept);
  });

  it('takes no proof that was made for another credential', async () => {
    const other = await grantAccess(authority);
    const from = other.credential.credentialId;
    await authority.pool.query(
      'UPDATE password_proof SET proof = (SELECT proof FROM password_proof WHERE credential_id = $1) WHERE credential_id = $2',
      [from, access.credential.credentialId],
    );
    const { tell } = await start();
    expect([await tell(other.secret), await tell(access.secret)]).toEqual([false, true]);
    expect(hashed).toHaveBeenCalledTimes(2);
  });

  it('hashes slowly once more after the key of the proofs was rotated, and keeps what it learns', async () => {
    await rotateKey(authority, 'password', 'bocor');
    const first = await start();
    expect(await first.tell(access.secret)).toBe(true);
    await first.keep();
    expect(await (await start()).tell(access.secret)).toBe(true);
    expect(hashed).toHaveBeenCalledTimes(1);
  });
});

describe('a rotated secret', () => {
  it('voids the proof of the old one at once, and has one of its own', async () => {
    const renewed = await rotateCredential(authority, access.credential);
    const { tell } = await start();
    expect(await tell(renewed)).toBe(true);
    expect(hashed).not.toHaveBeenCalled();
    expect(await tell(access.secret)).toBe(false);
  });

  it('is not undone by a proof of the old one that comes late', async () => {
    await forgetProofs();
    const late = await start();
    await late.tell(access.secret);
    const renewed = await rotateCredential(authority, access.credential);
    await late.keep();
    const { tell } = await start();
    expect([await tell(access.secret), await tell(renewed)]).toEqual([false, true]);
  });

  it.each(['rotated', 'revoked'] as const)(
    'or a %s credential is refused with the next call to any process',
    async (how) => {
      const gates = [await openGate(authority), await openGate(authority)];
      const told = async () =>
        (await Promise.all(gates.map((gate) => callWire(gate, access)))).map(({ content }) => content);
      for (const content of await told()) expect(content).toHaveProperty('NAMA_LGKP');
      if (how === 'rotated') await rotateCredential(authority, access.credential);
      else await changeCredentialStatus(authority, access.credential, 'revoke', 'surat 1');
      gates.push(await openGate(authority));
      const refusal = how === 'rotated' ? /login|password/i : /tidak aktif/i;
      for (const content of await told()) expect(content.RESPON).toMatch(refusal);
      await Promise.all(gates.map((gate) => gate.close()));
    },
  );
});

describe('what lies in the database', () => {
  it('is a proof for each password, which nobody makes again without the key, and none for a token', async () => {
    const { institutionId, rightId } = access.right;
    const { credentialId } = await issueCredential(authority, {
      institutionId,
      rightId,
      kind: 'feedback',
      userId: 'b',
    });
    const kept = new Map((await proofs()).map((row) => [row.credential_id, row.proof]));
    expect(kept.has(credentialId)).toBe(false);
    const { secretHash } = access.credential;
    const key = authority.keys.keyAt('password', authority.clock.now()).bytes;
    const proof = kept.get(access.credential.credentialId);
    expect(proof).toEqual(await secrets.provePassword(key, secretHash, access.secret));
    expect(proof).not.toEqual(await secrets.provePassword(Buffer.alloc(32), secretHash, access.secret));
  });

  it('is shown to nobody who lists credentials', async () => {
    expect(await getCredential(authority.pool, access.credential.credentialId)).not.toHaveProperty('proof');
  });

  it('raises no access epoch: a proof changes nobody’s access', async () => {
    const epoch = async () => (await authority.pool.query('SELECT value FROM access_epoch')).rows[0].value;
    const before = await epoch();
    await keepProofs(authority.pool, new Map([[access.credential.credentialId, Buffer.alloc(32)]]));
    expect(await epoch()).toBe(before);
  });
});
