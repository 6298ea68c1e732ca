import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { NetworkSet, plainAddress } from '../../src/access/index.ts';
import { feedbackRoutes } from '../../src/feedback/index.ts';
import type { Config } from '../../src/platform/config/index.ts';
import { createHttpServer } from '../../src/platform/http/index.ts';
import type { Metrics } from '../../src/platform/metrics/index.ts';
import { wireRoutes } from '../../src/verification/index.ts';
import { checkReadiness } from './check-readiness.ts';
import { startPage, startPagePolicy } from './start-page.ts';
import type { Services } from './start-services.ts';

/** The HTTP application: doors of the rooms, and beside them health, readiness, metrics and the start page. */
export async function createApp(
  services: Services,
  config: Config,
  metrics: Metrics,
  logger: Logger,
): Promise<FastifyInstance> {
  const { clock } = services;
  const app = createHttpServer({ clock, logger, trustedProxies: config.trustedProxies });
  app.addHook('onResponse', (_request, reply, done) => {
    if (reply.statusCode === 503) metrics.outages.inc();
    done();
  });
  await app.register((door) => wireRoutes(door, { ...services, metrics }));
  await app.register((door) => feedbackRoutes(door, services));

  app.get('/', async (_request, reply) => {
    const page = await startPage(services, config);
    return reply.header('content-security-policy', startPagePolicy()).type('text/html; charset=utf-8').send(page);
  });
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
