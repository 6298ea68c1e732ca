import { describe, expect, it } from 'vitest';
import { hashPassword, hashToken, newSecret, passwordMatches, tokenMatches } from './secrets.ts';

describe('a password at rest', () => {
  it('is Argon2id in PHC text: 19 MiB, two passes, one lane, a salt of its own', async () => {
    const [one, two] = await Promise.all([hashPassword('r+a%h&s=ia'), hashPassword('r+a%h&s=ia')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(one).not.toBe(two);
    expect(await passwordMatches(two, 'r+a%h&s=ia')).toBe(true);
  });

  it.each(['', 'r+a%h&s=ia ', ' r+a%h&s=ia', 'R+a%h&s=ia', 'r+a%h&s=ia\0'])(
    'is not matched by %j',
    async (password) => {
      expect(await passwordMatches(await hashPassword('r+a%h&s=ia'), password)).toBe(false);
    },
  );

  it('keeps every letter of a long one', async () => {
    const long = 'é'.repeat(499);
    expect(await passwordMatches(await hashPassword(`${long}a`), `${long}b`)).toBe(false);
  });

  it('that is no hash matches nothing and breaks nothing', async () => {
    expect(await Promise.all(['', 'x', hashToken('x')].map((hash) => passwordMatches(hash, 'x')))).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('a secret of our own making', () => {
  it('has 256 random bits that need no escaping anywhere', () => {
    const secrets = Array.from({ length: 200 }, newSecret);
    expect(new Set(secrets).size).toBe(200);
    for (const secret of secrets) expect(secret).toMatch(/^[\w-]{43}$/);
  });

  it('is kept as a hash and matched whole', () => {
    const token = newSecret();
    expect(hashToken(token)).toMatch(/^[0-9a-f]{64}$/);
    expect(tokenMatches(hashToken(token), token)).toBe(true);
    for (const other of ['', token.slice(1), `${token}=`, token.toUpperCase(), hashToken(token)]) {
      expect(tokenMatches(hashToken(token), other)).toBe(false);
    }
  });

  it.each(['', 'x', '$argon2id$v=19$m=19456,t=2,p=1$aaaa$bbbb', '0'.repeat(63), '0'.repeat(65)])(
    'never matches the hash %j of another kind',
    (hash) => {
      expect(tokenMatches(hash, 'x')).toBe(false);
    },
  );
});
