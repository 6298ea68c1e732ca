import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance } from 'fastify';
import { PORTAL_PATH } from '../../src/identity/index.ts';

/** Routes of the portal by method and path below `/portal/v1`, such as `GET /offices`, each with the file that adds it. */
export type PortalRoutes = ReadonlyMap<string, string>;

/** The routes that are added to whichever application is created meanwhile, and that application. */
export async function noteRoutes(
  create: () => Promise<FastifyInstance>,
): Promise<{ readonly app: FastifyInstance; readonly routes: PortalRoutes }> {
  const routes = new Map<string, string>();
  const note = (message: unknown) =>
    (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', ({ method, url }) => {
      if (!url.startsWith(`${PORTAL_PATH}/`)) return;
      const file = fileThatCalls(new Error().stack ?? '');
      for (const each of [method].flat()) {
        if (each !== 'HEAD') routes.set(`${each} ${url.slice(PORTAL_PATH.length)}`, file);
      }
    });
  subscribe('fastify.initialization', note);
  return { app: await create().finally(() => unsubscribe('fastify.initialization', note)), routes };
}

/** A route is added while the file that writes it is on the stack: the first of ours, seen from Fastify. */
function fileThatCalls(stack: string): string {
  const frames = [...stack.matchAll(/\/(src\/[^:)]+\.ts):\d+/g)].map(([, file = '']) => file);
  return frames.find((file) => !file.startsWith('src/platform/')) ?? 'nowhere';
}
