import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import {
  actsOf,
  connectionRoutes,
  demand,
  NetworkSet,
  officerAccountRoutes,
  ownPlace,
  peopleRoutes,
  settingsRoutes,
} from '../../src/access/index.ts';
import { agreementRoutes, applicationRoutes, numberRoutes, printingRoutes } from '../../src/agreements/index.ts';
import { logRoutes } from '../../src/audit/index.ts';
import { lookRoutes } from '../../src/disclosure/index.ts';
import { documentRoutes } from '../../src/documents/index.ts';
import {
  coverageRoutes,
  feedbackNativeRoutes,
  feedbackPortalRoutes,
  feedbackRoutes,
} from '../../src/feedback/index.ts';
import { type OidcProvider, signInRoutes, TOKEN_PATH, tokenRoutes } from '../../src/identity/index.ts';
import { plainAddress } from '../../src/kernel/index.ts';
import { evaluationRoutes, reportRoutes } from '../../src/monitoring/index.ts';
import { noticeRoutes } from '../../src/notices/index.ts';
import type { Config } from '../../src/platform/config/index.ts';
import { createHttpServer, describeApi, type Tls } from '../../src/platform/http/index.ts';
import type { Metrics } from '../../src/platform/metrics/index.ts';
import { sanctionRoutes } from '../../src/sanctions/index.ts';
import { switchoverRoutes } from '../../src/switchover/index.ts';
import { figureRoutes, usageRoutes } from '../../src/usage/index.ts';
import {
  apiDescription,
  type BulkDesk,
  ERRORS_PATH,
  MODE_HEADER,
  nativeRoutes,
  portalRoutes,
  sendErrorsPage,
  wireRoutes,
} from '../../src/verification/index.ts';
import { checkReadiness } from './check-readiness.ts';
import { sendStartPage } from './start-page.ts';
import type { Services } from './start-services.ts';

/** What the application serves besides the services: bulk jobs, a count of calls that they give way to, by what it proves
 * itself, and the identity provider of the staff. */
export interface Served {
  readonly bulk?: BulkDesk;
  readonly calls?: Int32Array;
  readonly tls?: Tls | undefined;
  readonly oidc?: OidcProvider | undefined;
}

/** The HTTP application: doors of the rooms, and beside them health, readiness, metrics and the start page. */
export async function createApp(
  services: Services & Served,
  config: Config,
  metrics: Metrics,
  logger: Logger,
): Promise<FastifyInstance> {
  const { clock, publicUrl } = services;
  const app = createHttpServer({ clock, logger, trustedProxies: config.trustedProxies, tls: services.tls });
  const { calls } = services;
  if (calls) {
    app.addHook('onRequest', (_request, _reply, done) => {
      Atomics.add(calls, 0, 1);
      done();
    });
  }
  app.addHook('onResponse', (_request, reply, done) => {
    // An outage that the sandbox plays is none of ours.
    if (reply.statusCode === 503 && !reply.hasHeader(MODE_HEADER)) metrics.outages.inc();
    done();
  });
  await describeApi(app, { ...apiDescription, publicUrl, tokenPath: TOKEN_PATH });
  await app.register((door) => wireRoutes(door, { ...services, metrics }));
  await app.register((door) => feedbackRoutes(door, services));
  await app.register((door) => tokenRoutes(door, { ...services, directory: services.book }));
  await app.register((door) =>
    nativeRoutes(door, {
      ...services,
      metrics,
      further: (native, parts) => feedbackNativeRoutes(native, parts, services),
    }),
  );
  await app.register((door) => signInRoutes(door, { ...services, directory: services.book, actsOf }));
  await app.register(async (door) => officerAccountRoutes(door, services));
  await app.register((door) => logRoutes(door, services));
  await app.register(async (door) => portalRoutes(door, { ...services, metrics }));
  await app.register(async (door) => lookRoutes(door, services));
  await app.register((door) => peopleRoutes(door, services));
  await app.register((door) => settingsRoutes(door, services));
  await app.register((door) => documentRoutes(door, services));
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
  await app.register(async (door) => usageRoutes(door, services));
  await app.register((door) => figureRoutes(door, services));
  app.get('/', (_request, reply) => sendStartPage(reply, services, config));
  app.get(ERRORS_PATH, async (_request, reply) => sendErrorsPage(reply));
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const readiness = await checkReadiness(services);
    return reply.code(readiness.status === 'ready' ? 200 : 503).send(readiness);
  });
  const scrapers = new NetworkSet(config.metricsNetworks);
  app.get('/metrics', async (request, reply) => {
    if (!scrapers.has(plainAddress(request.ip))) return reply.callNotFound();
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  return app;
}
