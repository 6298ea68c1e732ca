import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import {
  AccessTokens,
  FailureLimit,
  PasswordCheck,
  TOKEN_PATH,
  tokenRoutes,
  usedAssertionsInMemory,
} from '../../src/identity/index.ts';
import type { Clock } from '../../src/kernel/index.ts';
import { createHttpServer, describeApi } from '../../src/platform/http/index.ts';
import { createMetrics } from '../../src/platform/metrics/index.ts';
import { openSandbox } from '../../src/sandbox/index.ts';
import { apiDescription, ERRORS_PATH, nativeRoutes, sendErrorsPage, wireRoutes } from '../../src/verification/index.ts';
import type { InventedInstitution } from './invent-institution.ts';
import { sendSandboxPage } from './sandbox-page.ts';

/** Calls a second of the client before it hears 429: as a server has it by default. */
const CALLS_A_SECOND = 200;

/** What a sandbox that runs alone is made with. */
export interface AloneParts {
  readonly clock: Clock;
  readonly logger: Logger;
  /** Where it is reached, without a slash at the end. */
  readonly publicUrl: string;
}

/** The doors of a server on the gate of the sandbox alone: nothing behind them is kept anywhere but in this process. */
export async function createSandboxApp(
  { book }: Pick<InventedInstitution, 'book'>,
  { clock, logger, publicUrl }: AloneParts,
): Promise<FastifyInstance> {
  const gate = openSandbox(book, clock);
  const [tokenKey, proofKey] = [randomBytes(32), randomBytes(32)];
  const parts = {
    gates: [gate] as const,
    directory: gate.book,
    passwords: new PasswordCheck(clock, () => proofKey),
    failures: new FailureLimit(clock),
    tokens: new AccessTokens(() => tokenKey, publicUrl, clock),
    used: usedAssertionsInMemory(clock),
    noise: { count: () => undefined },
    oldClients: { saw: () => undefined },
    // Clients of the sandbox are in no log.
    writer: { appendAlways: async () => undefined },
    metrics: createMetrics(() => ({})),
    callsASecond: CALLS_A_SECOND,
    clock,
    publicUrl,
  };
  const app = createHttpServer({ clock, logger, trustedProxies: [] });
  await describeApi(app, { ...apiDescription, publicUrl, tokenPath: TOKEN_PATH });
  await app.register((door) => wireRoutes(door, parts));
  await app.register((door) => tokenRoutes(door, parts));
  await app.register((door) => nativeRoutes(door, parts));
  app.get('/', async (_request, reply) => sendSandboxPage(reply));
  app.get(ERRORS_PATH, async (_request, reply) => sendErrorsPage(reply));
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async () => ({ status: 'ready' }));
  return app;
}
