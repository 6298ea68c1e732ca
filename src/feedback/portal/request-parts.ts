import type { FastifyRequest } from 'fastify';
import { type Act, demand, unknownAsForeign } from '../../access/index.ts';
import type { LogBacklog } from '../../audit/index.ts';
import { officerOf, type PortalParts } from '../../identity/index.ts';
import { getInstitution, type InstitutionInZone } from '../../institutions/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import type { Scan } from '../../platform/files/index.ts';
import type { ResidentLookup } from '../../register/index.ts';
import { type DeathHint, getHint } from '../deaths/death-hints.ts';
import { getReceipt, type Receipt } from '../intake/receipt.ts';

/** What the portal's routes of data balikan work with. */
export interface FeedbackPortalParts extends PortalParts {
  readonly lookup: Pick<ResidentLookup, 'findAll'>;
  readonly scan: Scan;
  readonly sealing: Pick<LogBacklog, 'check'>;
}

/** The institution of an id, for whoever may do an act to it; for whoever cannot see it there is none. */
export async function demandInstitution(
  request: FastifyRequest,
  act: Act,
  institutionId: Uuid,
  { pool }: PortalParts,
): Promise<InstitutionInZone> {
  const institution = await unknownAsForeign(getInstitution(pool, institutionId));
  demand(officerOf(request), act, institution);
  return institution;
}

/** The receipt of a delivery, in the same way. */
export async function demandReceipt(
  request: FastifyRequest,
  deliveryId: Uuid,
  { pool }: PortalParts,
): Promise<Receipt> {
  const receipt = await unknownAsForeign(getReceipt(pool, deliveryId));
  demand(officerOf(request), 'feedback.read', receipt);
  return receipt;
}

/** The hint of an id, of the office that looks into it. */
export async function demandHint(
  request: FastifyRequest,
  act: Act,
  hintId: Uuid,
  { pool, keys }: PortalParts,
): Promise<DeathHint> {
  const hint = await unknownAsForeign(getHint(pool, keys, hintId));
  // The institution that reported it has done its part, and what became of it is about a person.
  demand(officerOf(request), act, { officeCode: hint.officeCode });
  return hint;
}
