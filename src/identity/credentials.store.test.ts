import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, type GrantedAccess, grantAccess, openAuthority } from '../../testing/rights/index.ts';
import type { Uuid } from '../kernel/index.ts';
import { changeCredentialStatus } from './change-credential.ts';
import { getCredential, listCredentials } from './find-credentials.ts';
import { issueCredential, type NewCredential } from './issue-credential.ts';
import { rotateCredential } from './rotate-credential.ts';
import { passwordMatches, tokenMatches } from './secrets.ts';

let authority: Authority;
let access: GrantedAccess;

beforeAll(async () => {
  authority = await openAuthority();
  access = await grantAccess(authority);
});

afterAll(() => authority.close());

function issue(userId: string, change: Partial<NewCredential> & { readonly kind?: 'wire' | 'feedback' } = {}) {
  const { institutionId, rightId } = access.right;
  return issueCredential(authority, { institutionId, rightId, kind: 'wire', userId, ...change });
}

/** Every text of the database that could hold a secret, in one. */
async function everythingKept(): Promise<string> {
  const texts = await Promise.all(
    ['credential', 'password_proof', 'access_record', 'log_batch'].map((table) =>
      authority.pool.query(`SELECT string_agg(t::text, ' ') AS text FROM ${table} t`),
    ),
  );
  return texts.map(({ rows }) => rows[0].text).join(' ');
}

describe('a wire credential', () => {
  it('is issued with a secret that is shown once and kept as Argon2id only', async () => {
    const { credentialId, secret } = await issue('siti');
    const kept = await getCredential(authority.pool, credentialId);
    expect(kept).toMatchObject({ kind: 'wire', userId: 'siti', status: 'active', requiresIpUser: false });
    expect(kept.secretHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwordMatches(kept.secretHash, secret)).toBe(true);
    expect(await everythingKept()).not.toContain(secret);
  });

  it('takes over the password that an installed client already has', async () => {
    const { credentialId, secret } = await issue('old', { password: 'r+a%h&s=ia', requiresIpUser: true });
    const kept = await getCredential(authority.pool, credentialId);
    expect(secret).toBe('r+a%h&s=ia');
    expect(kept.requiresIpUser).toBe(true);
    expect(await passwordMatches(kept.secretHash, 'r+a%h&s=ia')).toBe(true);
    expect(await everythingKept()).not.toContain('r+a%h&s=ia');
  });

  it('has a user of its own within institution and kind', async () => {
    await issue('budi');
    await expect(issue('budi')).rejects.toMatchObject({ code: 'conflict', field: 'user' });
    await issue('budi', { kind: 'feedback' });
    const other = await grantAccess(authority, { credential: { userId: 'budi' } });
    expect(other.credential.userId).toBe('budi');
  });

  it.each(['', ' ', 'a b', 'é', 'a\n', 'x'.repeat(101)])('never has the user %j', async (userId) => {
    await expect(issue(userId)).rejects.toMatchObject({ code: 'invalid_input', field: 'user' });
  });
});

describe('a feedback token', () => {
  it('carries its credential’s id and is kept as a hash only', async () => {
    const { credentialId, secret } = await issue('balikan', { kind: 'feedback' });
    expect(secret).toMatch(new RegExp(`^gpb_${credentialId.replaceAll('-', '')}_[\\w-]{43}$`));
    const kept = await getCredential(authority.pool, credentialId);
    expect(tokenMatches(kept.secretHash, secret)).toBe(true);
    expect(await everythingKept()).not.toContain(secret.slice(-43));
  });
});

describe('rotating', () => {
  it.each(['wire', 'feedback'] as const)('a %s credential voids its old secret', async (kind) => {
    const { credentialId, secret } = await issue(`rotated_${kind}`, { kind });
    const before = await getCredential(authority.pool, credentialId);
    const renewed = await rotateCredential(authority, before);
    const after = await getCredential(authority.pool, credentialId);
    const matches = kind === 'wire' ? passwordMatches : tokenMatches;
    expect([await matches(after.secretHash, secret), await matches(after.secretHash, renewed)]).toEqual([false, true]);
    expect({ ...after, secretHash: '', rotatedAt: null }).toEqual({ ...before, secretHash: '' });
  });
});

describe('the status of a credential', () => {
  it('moves only where it may, and a revoked one stays revoked', async () => {
    const credential = await getCredential(authority.pool, (await issue('moved')).credentialId);
    const move = (which: 'suspend' | 'resume' | 'revoke') =>
      changeCredentialStatus(authority, credential, which, 'surat').then(
        () => 'done',
        (error) => error.code,
      );
    const done: string[] = [];
    for (const which of ['resume', 'suspend', 'suspend', 'resume', 'suspend', 'revoke', 'resume', 'revoke'] as const) {
      done.push(await move(which));
    }
    expect(done).toEqual(['conflict', 'done', 'conflict', 'done', 'done', 'done', 'conflict', 'conflict']);
    await expect(rotateCredential(authority, credential)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('looking for credentials', () => {
  it('of an institution finds its own only', async () => {
    const other = await grantAccess(authority);
    const found = await listCredentials(authority.pool, other.institution.institutionId);
    expect(found.map(({ credentialId }) => credentialId)).toEqual([other.credential.credentialId]);
  });

  it.each(['x', '019cb2de-0d60-7000-8000-000000000001' as Uuid])('with the id %s finds none', async (id) => {
    await expect(getCredential(authority.pool, id)).rejects.toMatchObject({ code: 'not_found', field: 'credential' });
  });
});
