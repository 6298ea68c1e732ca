import ajvCompiler from '@fastify/ajv-compiler';
import stringifyCompiler from '@fastify/fast-json-stringify-compiler';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { mountPortal, type PortalServices } from '../../apps/server/index.ts';
import { type DeliverParts, feedbackNativeRoutes } from '../../src/feedback/index.ts';
import { systemClock } from '../../src/kernel/index.ts';
import { createHttpServer } from '../../src/platform/http/index.ts';
import { type NativeParts, nativeRoutes } from '../../src/verification/index.ts';
import { TEST_URL } from '../../testing/rights/index.ts';

interface Found {
  readonly route: RouteOptions;
  /** What the schema may name. */
  readonly named: ReturnType<FastifyInstance['getSchemas']>;
}

/** Every route of the native door and the portal; nothing behind them is needed to ask for their schemas. */
async function routes(): Promise<readonly Found[]> {
  const clock = systemClock();
  const app = createHttpServer({ clock, logger: pino({ level: 'silent' }), trustedProxies: [] });
  const found: { route: RouteOptions; of: FastifyInstance }[] = [];
  app.addHook('onRoute', function (this: FastifyInstance, route) {
    found.push({ route, of: this });
  });
  await app.register((door) =>
    nativeRoutes(door, {
      ...{ clock, publicUrl: TEST_URL, callsASecond: 1, bulk: {} },
      further: (native, parts) => feedbackNativeRoutes(native, parts, {} as DeliverParts),
    } as NativeParts),
  );
  await mountPortal(app, { clock, publicUrl: TEST_URL, oidc: {}, book: {}, bulk: {} } as PortalServices);
  await app.ready();
  const all = found.map(({ route, of }) => ({ route, named: of.getSchemas() }));
  await app.close();
  return all;
}

const parts = ['body', 'querystring', 'params', 'headers'] as const;

/** What is wrong with a route's schemas. A server compiles them when a request asks, so here is where that is found. */
function faultsOf({ route: { schema, url, method, validatorCompiler }, named }: Found): string[] {
  const fault = (part: string, compile: () => unknown): string[] => {
    try {
      compile();
      return [];
    } catch (error) {
      return [`${method} ${url} ${part}: ${error}`];
    }
  };
  const validators = (ajvCompiler() as unknown as Compiler)(named, { customOptions: { allErrors: true } });
  const serializers = (stringifyCompiler() as unknown as Compiler)(named, {});
  const asked = parts.filter((part) => schema?.[part] && !validatorCompiler);
  return [
    ...asked.flatMap((part) => fault(part, () => validators({ schema: schema?.[part] }))),
    ...answersOf(schema?.response).flatMap(([status, answer]) => fault(status, () => serializers({ schema: answer }))),
  ];
}

type Compiler = (schemas: unknown, options: object) => (route: object) => unknown;

/** Answers by status, and those of a route that has several forms of one. */
function answersOf(response: unknown): [string, unknown][] {
  return Object.entries(
    (response ?? {}) as Readonly<Record<string, { content?: Record<string, { schema: unknown }> }>>,
  ).flatMap(([status, answer]): [string, unknown][] =>
    answer.content
      ? Object.entries(answer.content).map(([type, { schema }]) => [`${status} ${type}`, schema])
      : [[status, answer]],
  );
}

it('every schema of a route can be compiled', async () => {
  const all = await routes();
  expect(all.length).toBeGreaterThan(300);
  expect(all.flatMap(faultsOf)).toEqual([]);
});
