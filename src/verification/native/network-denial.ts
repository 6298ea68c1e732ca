import type { AccessSnapshot, Denial, LiveRight } from '../../access/index.ts';
import type { Credential } from '../../identity/index.ts';
import { type Clock, dayAt } from '../../kernel/index.ts';

/** Why a caller may not even see what is its own; undefined from the networks of its right. */
export function networkDenial(
  client: Credential,
  peer: string,
  book: Pick<AccessSnapshot, 'right' | 'institution' | 'isRegistered'>,
  clock: Clock,
): Denial | undefined {
  const right = rightOf(client, book, clock);
  if (!right) return 'right_not_in_force';
  if (right.networkSet.has(peer)) return undefined;
  return book.isRegistered(peer) ? 'address_mismatch' : 'address_unknown';
}

/** The right that a client has today: its own, or the one that renews it. */
export function rightOf(
  { rightId, institutionId }: Credential,
  book: Pick<AccessSnapshot, 'right' | 'institution'>,
  clock: Clock,
): LiveRight | undefined {
  const institution = book.institution(institutionId);
  return institution && book.right(rightId, dayAt(clock.business(), institution.timeZone));
}
