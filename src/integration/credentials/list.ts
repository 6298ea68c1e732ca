import { lastDeliveredOn } from '../../feedback/index.ts';
import { clientIdOf, isInForce, type KeptCredential, listKeptCredentials } from '../../identity/index.ts';
import type { InstitutionInZone } from '../../institutions/index.ts';
import { type Clock, type Day, dayAt, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { metInSandbox } from '../../sandbox/index.ts';
import { lastUsedOn } from '../../usage/index.ts';
import type { CredentialView, ManagedKind } from './schemas.ts';

/** The keys of an institution, the newest first, with the day on which each was last used; never a secret. */
export async function listKeys(sql: Sql, institution: InstitutionInZone, clock: Clock): Promise<CredentialView[]> {
  const used = await usedOn(sql, institution);
  const kept = await listKeptCredentials(sql, institution.institutionId);
  return kept
    .filter(({ kind }) => kind !== 'portal')
    .map((credential) => toView(credential, used.get(credential.credentialId), clock.now()));
}

/** Nothing is written at a call for this: it is folded from the log, and told by deliveries and by the sandbox. */
async function usedOn(sql: Sql, { institutionId, timeZone }: InstitutionInZone): Promise<ReadonlyMap<Uuid, Day>> {
  const calls = await lastUsedOn(sql, institutionId);
  const deliveries = await lastDeliveredOn(sql, institutionId, timeZone);
  const tries = (await metInSandbox(sql, institutionId)).map(
    ({ credentialId, lastAt }) => [credentialId, dayAt(lastAt.getTime(), timeZone)] as const,
  );
  return latest([...calls, ...deliveries, ...tries]);
}

function latest(days: readonly (readonly [Uuid, Day])[]): ReadonlyMap<Uuid, Day> {
  const byId = new Map<Uuid, Day>();
  for (const [id, day] of days) {
    const known = byId.get(id);
    if (known === undefined || known < day) byId.set(id, day);
  }
  return byId;
}

function toView(credential: KeptCredential, lastUsed: Day | undefined, now: number): CredentialView {
  const { credentialId, rightId, kind, mode, userId, status, issuedAt, issuedBy, rotatedAt, earlierUntil } = credential;
  const keys = credential.keys.map((key) => ({
    keyId: key.keyId,
    kid: key.jwk?.kid ?? null,
    addedAt: key.addedAt.toISOString(),
    endsAt: key.endsAt?.toISOString() ?? null,
    inForce: isInForce(key, now),
  }));
  // A client's earlier keys end each by itself; a secret has one end.
  const ends = [earlierUntil, ...credential.keys.filter((key) => isInForce(key, now)).map(({ endsAt }) => endsAt)];
  const stillTaken = ends
    .filter((end) => end != null && end.getTime() > now)
    .toSorted((a, b) => Number(b) - Number(a))[0];
  return {
    ...{ credentialId, rightId, kind: kind as ManagedKind, mode, user: userId, status, issuedBy, keys },
    clientId: kind === 'oauth' ? clientIdOf(credential) : null,
    issuedAt: issuedAt.toISOString(),
    rotatedAt: rotatedAt?.toISOString() ?? null,
    earlierUntil: stillTaken?.toISOString() ?? null,
    lastUsedOn: lastUsed ?? null,
  };
}
