import { type KeyRing, seal, unseal } from '../../audit/index.ts';
import { type Clock, Fault, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';

/** A secret that has to be read back, under a key of the ring. */
export interface SealedSecret {
  readonly sealed: Buffer;
  readonly keyNo: number;
}

/** Seals a secret for its owner: put into another's row, it does not open. */
export function sealSecret(keys: KeyRing, clock: Clock, owner: Uuid | '', secret: string): SealedSecret {
  const { keyNo, bytes } = keys.keyAt('secret', clock.now());
  return { sealed: seal(bytes, `${owner} ${secret}`), keyNo };
}

/** Opens what `sealSecret` sealed for this owner; throws `log_key_missing` when it is another's or the key is gone. */
export async function openSecret(
  sql: Sql,
  keys: KeyRing,
  owner: Uuid | '',
  { sealed, keyNo }: SealedSecret,
): Promise<string> {
  const key = await keys.keyNumbered(sql, keyNo);
  const [whose, secret] = key ? unseal(key.bytes, sealed).toString().split(/ (.*)/s) : [];
  if (whose === owner && secret !== undefined) return secret;
  throw new Fault('log_key_missing', 'A secret of an account does not open.', {
    remedy: 'Put its row back from a backup, or send the officer a new letter.',
  });
}
