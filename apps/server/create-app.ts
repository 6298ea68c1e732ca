import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { NetworkSet } from '../../src/access/index.ts';
import { logRoutes } from '../../src/audit/index.ts';
import { documentRoutes } from '../../src/documents/index.ts';
import { feedbackNativeRoutes, feedbackRoutes } from '../../src/feedback/index.ts';
import { type OidcProvider, TOKEN_PATH, tokenRoutes } from '../../src/identity/index.ts';
import { plainAddress } from '../../src/kernel/index.ts';
import type { Config } from '../../src/platform/config/index.ts';
import { createHttpServer, describeApi, type Tls } from '../../src/platform/http/index.ts';
import type { Metrics } from '../../src/platform/metrics/index.ts';
import { figureRoutes } from '../../src/usage/index.ts';
import {
  apiDescription,
  type BulkDesk,
  ERRORS_PATH,
  MODE_HEADER,
  nativeRoutes,
  sendErrorsPage,
  wireRoutes,
} from '../../src/verification/index.ts';
import { checkReadiness } from './check-readiness.ts';
import { countCalls } from './count-calls.ts';
import { mountPortal } from './mount-portal.ts';
import { portalPages } from './portal-pages.ts';
import { START_PATH, sendStartPage } from './start-page.ts';
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
  if (services.calls) countCalls(app, services.calls);
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
  await app.register((door) => logRoutes(door, services));
  await app.register((door) => documentRoutes(door, services));
  await mountPortal(app, { ...services, metrics });
  await app.register((door) => figureRoutes(door, services));
  app.get(START_PATH, (_request, reply) => sendStartPage(reply, services, config));
  await app.register(portalPages);
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
