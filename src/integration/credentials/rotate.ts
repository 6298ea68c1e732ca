import type { Administration } from '../../audit/index.ts';
import {
  type Credential,
  clientIdOf,
  readPublicKeys,
  rotateClientKeys,
  rotateCredential,
} from '../../identity/index.ts';
import { Fault } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { readSettings } from '../../settings/index.ts';
import type { Made } from './issue.ts';
import type { RotateBody } from './schemas.ts';

const MS_PER_DAY = 86_400_000;

/** Renews a key; the one before is void at once, or is taken too until an instant that the settings allow. */
export async function rotateKeyOf(by: Administration, credential: Credential, body: RotateBody): Promise<Made> {
  const until = await overlapIn(by.pool, body, by);
  const { credentialId, kind } = credential;
  if (kind === 'oauth') {
    const jwks = await readPublicKeys(body.publicKey ?? '');
    const keyIds = await rotateClientKeys(by, credential, jwks, until);
    return { credentialId, clientId: clientIdOf(credential), secret: null, keyIds };
  }
  return { credentialId, clientId: null, secret: await rotateCredential(by, credential, until), keyIds: [] };
}

async function overlapIn(sql: Sql, { until }: RotateBody, { clock }: Administration): Promise<Date | undefined> {
  if (until === undefined) return undefined;
  const { keyOverlapDays } = await readSettings(sql);
  const at = new Date(until);
  const most = clock.now() + keyOverlapDays * MS_PER_DAY;
  if (at.getTime() > clock.now() && at.getTime() <= most) return at;
  const remedy = `Name an instant from now until ${new Date(most).toISOString()}, or none to void the old one at once.`;
  throw new Fault('invalid_input', 'The old secret cannot be taken until then.', {
    field: 'until',
    remedy,
    indonesian: `Rahasia lama tidak dapat berlaku sampai saat itu. Pilih paling lama ${keyOverlapDays} hari dari sekarang, atau kosongkan agar yang lama langsung tidak berlaku.`,
  });
}
