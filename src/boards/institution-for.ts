import type { FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { demand, strict, unknownAsForeign, uuid } from '../access/index.ts';
import { officerOf, type PortalParts } from '../identity/index.ts';
import { getInstitution, type InstitutionInZone } from '../institutions/index.ts';

export const AtInstitution = strict({ id: uuid });
export type AtInstitution = Static<typeof AtInstitution>;

/** The institution that a path names, for whoever may see its progress; for whoever cannot see it there is none. */
export async function institutionFor(
  request: FastifyRequest<{ Params: AtInstitution }>,
  { pool }: PortalParts,
): Promise<InstitutionInZone> {
  const institution = await unknownAsForeign(getInstitution(pool, request.params.id));
  demand(officerOf(request), 'progress.read', institution);
  return institution;
}
