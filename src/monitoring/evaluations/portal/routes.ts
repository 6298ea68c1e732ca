import type { FastifyInstance } from 'fastify';
import { acceptPapers } from '../../../agreements/index.ts';
import { guardPortal } from '../../../identity/index.ts';
import { dossierRoutes } from './dossier-routes.ts';
import { evaluationEventRoutes } from './evaluation-routes.ts';
import { evaluationFileRoutes } from './file-routes.ts';
import { findingRoutes } from './finding-routes.ts';
import { evaluationPrintRoutes } from './print-routes.ts';
import type { EvaluationParts } from './request-parts.ts';

/** The portal's routes of evaluations (monev), their dossiers, findings and papers. */
export async function evaluationRoutes(app: FastifyInstance, parts: EvaluationParts): Promise<void> {
  guardPortal(app, parts);
  await acceptPapers(app);
  evaluationEventRoutes(app, parts);
  evaluationFileRoutes(app, parts);
  dossierRoutes(app, parts);
  findingRoutes(app, parts);
  evaluationPrintRoutes(app, parts);
}
