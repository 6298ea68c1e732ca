import type { Officer } from '../institutions/index.ts';
import type { LiveRight } from './snapshot.ts';

/**
 * True when an officer may use screens that show data of residents from where it is: people of an institution only from the
 * registered networks of its rights, whatever they have signed in with; people of an office from anywhere, because a right
 * of an institution does not bind them; an applicant from nowhere. `rights` are those that the screen works under (others'
 * among them count for nothing), `peer` the true peer's address.
 */
export function isAtRegisteredNetwork(
  { officeCode, institutionId }: Pick<Officer, 'officeCode' | 'institutionId'>,
  peer: string,
  rights: Iterable<Pick<LiveRight, 'institutionId' | 'status' | 'networkSet'>>,
): boolean {
  if (institutionId === null) return officeCode !== null;
  for (const right of rights) {
    const isOwn = right.institutionId === institutionId && right.status === 'active';
    if (isOwn && right.networkSet.has(peer)) return true;
  }
  return false;
}
