import type { FastifyRequest } from 'fastify';
import { type Act, demand, unknownAsForeign } from '../../../access/index.ts';
import type { TrustList } from '../../../agreements/index.ts';
import { officerOf, type PortalParts } from '../../../identity/index.ts';
import type { Uuid } from '../../../kernel/index.ts';
import type { Scan } from '../../../platform/files/index.ts';
import { getDossier } from '../dossiers/find-dossiers.ts';
import type { Dossier } from '../dossiers/model.ts';
import { getEvaluation } from '../find-evaluations.ts';
import { getFollowUp } from '../findings/list-follow-ups.ts';
import type { ListedFollowUp } from '../findings/model.ts';
import type { Evaluation } from '../model.ts';

/** What the routes of evaluations work with. */
export interface EvaluationParts extends PortalParts {
  readonly trustedSigners: TrustList;
  readonly scan: Scan;
}

type OfOne = FastifyRequest<{ Params: { id: Uuid } }>;

/** The evaluation that a path names, for whoever may do an act to it; for whoever cannot see it there is none. */
export async function demandEvaluation(request: OfOne, act: Act, { pool }: PortalParts): Promise<Evaluation> {
  const evaluation = await unknownAsForeign(getEvaluation(pool, request.params.id));
  demand(officerOf(request), act, { officeCode: evaluation.officeCode });
  return evaluation;
}

/** The dossier that a path names, in the same way. */
export async function demandDossier(request: OfOne, act: Act, { pool }: PortalParts): Promise<Dossier> {
  const dossier = await unknownAsForeign(getDossier(pool, request.params.id));
  demand(officerOf(request), act, dossier);
  return dossier;
}

/** The follow-up that a path names, in the same way. */
export async function demandFollowUp(request: OfOne, act: Act, { pool, clock }: PortalParts): Promise<ListedFollowUp> {
  const followUp = await unknownAsForeign(getFollowUp(pool, clock, request.params.id));
  demand(officerOf(request), act, followUp);
  return followUp;
}
