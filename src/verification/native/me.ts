import type { Denial } from '../../access/index.ts';
import { type LiveRight, permit, quotaOn } from '../../access/index.ts';
import { type Credential, clientIdOf, isInForce } from '../../identity/index.ts';
import { type Clock, dayAt } from '../../kernel/index.ts';
import type { Gate } from '../gate.ts';
import type { Me } from './me-schema.ts';
import { networkDenial, rightOf } from './network-denial.ts';
import { noticesOf, quotaOf } from './quota.ts';

/**
 * What a caller is and may do, for its own eyes: only from the networks of its right. A right that is not in force is
 * shown with the code that calls are refused with, because that is what its holder wants to know.
 */
export async function describeCaller(
  client: Credential,
  peer: string,
  { book, left }: Gate,
  clock: Clock,
): Promise<{ readonly me: Me } | { readonly denial: Denial }> {
  const permitted = permit({ credential: client, peer }, book, clock);
  const denial = permitted.granted ? undefined : permitted.denial;
  const right = rightOf(client, book, clock);
  const institution = book.institution(client.institutionId);
  if (!right || !institution) return { denial: denial ?? 'right_not_in_force' };
  const elsewhere = networkDenial(client, peer, book, clock);
  if (elsewhere) return { denial: elsewhere };
  const now = clock.business();
  const { timeZone, slug, name } = institution;
  const day = dayAt(now, timeZone);
  const quota = quotaOf(right, day, (await left(right.rightId, day)) ?? quotaOn(right, day), now, timeZone);
  const keys = book.clientKeys(client.credentialId).filter((key) => isInForce(key, clock.now()));
  const me: Me = {
    mode: client.mode,
    clientId: clientIdOf(client),
    institution: { slug, name },
    right: describeRight(right, denial ?? 'in_force'),
    quota,
    keys: keys.map(({ jwk, jwksUri, addedAt }) => ({ kid: jwk?.kid ?? null, jwksUri, addedAt: addedAt.toISOString() })),
    notices: noticesOf(right, quota),
  };
  return { me };
}

function describeRight(right: LiveRight, state: Me['right']['state']): Me['right'] {
  const { rightId: id, purpose, threshold, requiresOfficer, requiresCase, validFrom, validUntil } = right;
  const hours = { opens: clockTime(right.opensMinute), closes: clockTime(right.closesMinute) };
  const lists = {
    elements: right.granted.map(({ name }) => name),
    documents: [...right.documents],
    regionScope: [...right.regionScope],
    networks: [...right.networks],
    weekdays: [...right.weekdays],
  };
  return { id, state, purpose, threshold, requiresOfficer, requiresCase, ...lists, hours, validFrom, validUntil };
}

/** Minutes after midnight as `HH:MM`; the end of a day is 24:00. */
function clockTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
