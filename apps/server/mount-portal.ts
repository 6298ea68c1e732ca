import type { FastifyInstance } from 'fastify';
import {
  actsOf,
  connectionRoutes,
  demand,
  officerAccountRoutes,
  ownPlace,
  peopleRoutes,
  settingsRoutes,
} from '../../src/access/index.ts';
import { agreementRoutes, applicationRoutes, numberRoutes, printingRoutes } from '../../src/agreements/index.ts';
import { boardRoutes } from '../../src/boards/index.ts';
import { lookRoutes } from '../../src/disclosure/index.ts';
import { coverageRoutes, feedbackPortalRoutes } from '../../src/feedback/index.ts';
import { type OidcProvider, signInRoutes } from '../../src/identity/index.ts';
import { inspectionRoutes } from '../../src/inspection/index.ts';
import { integrationRoutes } from '../../src/integration/index.ts';
import { evaluationRoutes, reportRoutes } from '../../src/monitoring/index.ts';
import { noticeRoutes } from '../../src/notices/index.ts';
import type { Metrics } from '../../src/platform/metrics/index.ts';
import { sanctionRoutes } from '../../src/sanctions/index.ts';
import { sandboxPortalRoutes } from '../../src/sandbox/index.ts';
import { switchoverRoutes } from '../../src/switchover/index.ts';
import { ticketRoutes } from '../../src/tickets/index.ts';
import { usageRoutes } from '../../src/usage/index.ts';
import { type BulkDesk, portalRoutes } from '../../src/verification/index.ts';
import type { Services } from './start-services.ts';

/** What the doors of the portal stand on. */
export type PortalServices = Services & {
  readonly metrics: Metrics;
  readonly oidc?: OidcProvider | undefined;
  readonly bulk?: BulkDesk | undefined;
};

/** Adds every route below `/portal/v1`, room by room; docs/api/portal.json describes them. */
export async function mountPortal(app: FastifyInstance, services: PortalServices): Promise<void> {
  await app.register((door) => signInRoutes(door, { ...services, directory: services.book, actsOf }));
  await app.register(async (door) => officerAccountRoutes(door, services));
  await app.register((door) => portalRoutes(door, services));
  await app.register(async (door) => lookRoutes(door, services));
  await app.register((door) => peopleRoutes(door, services));
  await app.register((door) => settingsRoutes(door, services));
  await app.register(async (door) =>
    noticeRoutes(door, { ...services, demandRead: (officer) => demand(officer, 'notice.read', ownPlace(officer)) }),
  );
  await app.register(async (door) => connectionRoutes(door, services));
  await app.register((door) => applicationRoutes(door, services));
  await app.register(async (door) => numberRoutes(door, services));
  await app.register((door) => agreementRoutes(door, services));
  await app.register(async (door) => printingRoutes(door, services));
  await app.register(async (door) => sanctionRoutes(door, services));
  await app.register(async (door) => reportRoutes(door, services));
  await app.register(async (door) => switchoverRoutes(door, services));
  await app.register((door) => evaluationRoutes(door, services));
  await app.register((door) => feedbackPortalRoutes(door, services));
  await app.register((door) => coverageRoutes(door, services));
  await app.register(async (door) => ticketRoutes(door, services));
  await app.register(async (door) => usageRoutes(door, services));
  await app.register(async (door) => inspectionRoutes(door, services));
  await app.register(async (door) => integrationRoutes(door, services));
  await app.register((door) => sandboxPortalRoutes(door, services));
  await app.register(async (door) => boardRoutes(door, services));
}
