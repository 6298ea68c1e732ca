import type { FastifyRequest } from 'fastify';
import { demand, type LiveRight, nothingHere } from '../../access/index.ts';
import { type Credential, officerOf } from '../../identity/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import { rightOf } from '../native/index.ts';
import type { PortalDoorParts } from './portal-parts.ts';

/** The right that an operator asks under, with the credential that the portal has for it. */
export interface PortalRight {
  readonly credential: Credential;
  readonly right: LiveRight;
}

/** The right of an id for the operators of its own institution; for all others there is no such thing. */
export async function findPortalRight(
  request: FastifyRequest,
  rightId: Uuid,
  { gates: [{ book }], clock }: PortalDoorParts,
): Promise<PortalRight> {
  // One that was granted a moment ago is unknown to this process until its next record.
  if (!book.credentialById(rightId)) await book.refreshIfChanged();
  const credential = book.credentialById(rightId);
  const right = credential?.kind === 'portal' ? rightOf(credential, book, clock) : undefined;
  const institution = right && book.institution(right.institutionId);
  if (!credential || !right || !institution) throw nothingHere();
  demand(officerOf(request), 'person.verify', institution);
  return { credential, right };
}
