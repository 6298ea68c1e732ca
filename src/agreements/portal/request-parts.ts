import type { FastifyRequest } from 'fastify';
import { type Act, demand, getRight, type Right, unknownAsForeign } from '../../access/index.ts';
import { officerOf, type PortalParts } from '../../identity/index.ts';
import { type Day, dayAt, type Uuid } from '../../kernel/index.ts';
import type { Scan } from '../../platform/files/index.ts';
import { getAgreement } from '../find-agreements.ts';
import type { AgreementInZone } from '../model.ts';
import type { TrustList } from '../signatures/index.ts';

/** What the routes of agreements work with. */
export interface AgreementParts extends PortalParts {
  readonly trustedSigners: TrustList;
  readonly scan: Scan;
}

/** The agreement of an id, for whoever may do an act to it; for whoever cannot see it there is none. */
export async function demandAgreement(
  request: FastifyRequest,
  act: Act,
  agreementId: Uuid,
  { pool }: PortalParts,
): Promise<AgreementInZone> {
  const agreement = await unknownAsForeign(getAgreement(pool, agreementId));
  demand(officerOf(request), act, agreement);
  return agreement;
}

/** The right of an id with its agreement, in the same way, and the day that it is at its office. */
export async function demandRight(
  request: FastifyRequest,
  act: Act,
  rightId: Uuid,
  parts: PortalParts,
): Promise<{ readonly right: Right; readonly agreement: AgreementInZone; readonly today: Day }> {
  const right = await unknownAsForeign(getRight(parts.pool, rightId));
  const agreement = await demandAgreement(request, act, right.agreementId, parts);
  return { right, agreement, today: dayAt(parts.clock.business(), agreement.timeZone) };
}
