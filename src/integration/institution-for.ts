import type { FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { type Act, demand, strict, unknownAsForeign, uuid } from '../access/index.ts';
import { officerOf, type PortalParts } from '../identity/index.ts';
import { getInstitution, type InstitutionInZone } from '../institutions/index.ts';

/** The id of an institution, or of one of its things, in a path. */
export const Id = strict({ id: uuid });
export type Id = Static<typeof Id>;

/** The institution of a path, where whoever is signed in may do the act; throws `not_found` or `not_permitted`. */
export async function institutionFor(
  request: FastifyRequest<{ Params: Id }>,
  act: Act,
  { pool }: Pick<PortalParts, 'pool'>,
): Promise<InstitutionInZone> {
  const institution = await unknownAsForeign(getInstitution(pool, request.params.id));
  demand(officerOf(request), act, institution);
  return institution;
}
