import type { AccessSnapshot, Denial } from '../../access/index.ts';
import type { Credential } from '../../identity/index.ts';

/** Why a caller may not even see what is its own; undefined from the networks of its right. */
export function networkDenial(
  client: Credential,
  peer: string,
  book: Pick<AccessSnapshot, 'right' | 'isRegistered'>,
): Denial | undefined {
  const right = book.right(client.rightId);
  if (!right) return 'right_not_in_force';
  if (right.networkSet.has(peer)) return undefined;
  return book.isRegistered(peer) ? 'address_mismatch' : 'address_unknown';
}
