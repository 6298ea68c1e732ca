import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Authority, openAuthority } from '../../../testing/rights/index.ts';
import { rotateKey } from '../../audit/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import { openSecret, sealSecret } from './sealed-secret.ts';

const [siti, budi] = ['019cb2de-0d60-7000-8000-000000000001', '019cb2de-0d60-7000-8000-000000000002'] as Uuid[];
let authority: Authority;

beforeAll(async () => {
  authority = await openAuthority();
});

afterAll(() => authority.close());

const seal = (owner: Uuid | '') => sealSecret(authority.keys, authority.clock, owner, 'JBSWY3DP EHPK');

it('a secret opens for its owner, after the key was rotated too', async () => {
  const sealed = seal(siti as Uuid);
  await rotateKey(authority, 'secret', 'bocor');
  expect(seal('').keyNo).toBeGreaterThan(sealed.keyNo);
  expect(await openSecret(authority.pool, authority.keys, siti as Uuid, sealed)).toBe('JBSWY3DP EHPK');
});

it('a secret opens for nobody else, in whose row somebody put it', async () => {
  const sealed = seal(siti as Uuid);
  for (const other of [budi as Uuid, '' as const]) {
    await expect(openSecret(authority.pool, authority.keys, other, sealed)).rejects.toMatchObject({
      code: 'log_key_missing',
    });
  }
  const gone = { ...sealed, keyNo: 999 };
  await expect(openSecret(authority.pool, authority.keys, siti as Uuid, gone)).rejects.toMatchObject({
    code: 'log_key_missing',
  });
});
