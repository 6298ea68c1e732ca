import type { FastifyRequest } from 'fastify';
import { demand, nothingHere, unknownAsForeign } from '../../access/index.ts';
import { officerOf, type PortalParts } from '../../identity/index.ts';
import type { Officer } from '../../institutions/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import { readSettings } from '../../settings/index.ts';
import { getSanction } from '../find-sanctions.ts';
import { actorOf } from '../ladder.ts';
import { placeAt, type Sanction } from '../model.ts';

/** Acts on a sanction that is there. */
type SanctionAct = 'sanction.read' | 'sanction.propose' | 'sanction.decide';

/** The sanction of an id, for whoever may do an act to it; for whoever cannot see it there is none. */
export async function demandSanction(
  request: FastifyRequest,
  act: SanctionAct,
  sanctionId: Uuid,
  { pool }: PortalParts,
): Promise<Sanction> {
  const sanction = await unknownAsForeign(getSanction(pool, sanctionId));
  const officer = officerOf(request);
  if (isKeptFrom(officer, sanction)) throw nothingHere();
  demand(officer, act, placeAt(actorOf({ act }, sanction, await readSettings(pool)), sanction));
  return sanction;
}

/** What is only proposed, or was dismissed, is the authority's own matter. */
function isKeptFrom({ officeCode }: Officer, { state }: Sanction): boolean {
  return officeCode === null && (state === 'proposed' || state === 'dismissed');
}
