import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Fault } from '../../src/kernel/index.ts';

/** Where `node scripts/prepare.mjs` builds the pages, from dist/apps/server and from apps/server alike. */
const FOLDER = ['../../portal', '../../dist/portal'].map((folder) => path.join(import.meta.dirname, folder));

/** Pages load what this server has and run nothing that stands in a page; no other site may show them in a frame. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const headers = {
  'content-security-policy': CSP,
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), publickey-credentials-get=(self)',
};

/** A year; the names of these files change with what they hold. */
const FOREVER = 'public, max-age=31536000, immutable';
/** The name that every screen is served by. */
const PAGE = 'index.html';

/**
 * Serves the portal's pages: their files, compressed as the browser likes it, and for the address of any screen the one
 * page that draws them all. Calls of programs that ask for no page are answered as before.
 */
export async function portalPages(app: FastifyInstance): Promise<void> {
  const root = FOLDER.find((folder) => existsSync(path.join(folder, PAGE)));
  if (root === undefined)
    throw new Fault('configuration_invalid', 'The pages of the portal are not built.', {
      remedy: 'Run node scripts/prepare.mjs.',
    });
  app.addHook('onRequest', async (_request, reply) => void reply.headers(headers));
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, file) => void reply.header('cache-control', file.includes('/assets/') ? FOREVER : 'no-cache'),
    globIgnore: ['**/*.br', '**/*.gz', '.vite/**'],
  });
  app.get('/', (_request, reply) => sendPage(reply));
  app.get('/*', (request, reply) => (wantsPage(request) ? sendPage(reply) : reply.callNotFound()));
}

function sendPage(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-cache').sendFile(PAGE);
}

/** A browser that goes somewhere asks for HTML; what our own pages and programs call for does not. */
function wantsPage({ headers, url }: FastifyRequest): boolean {
  return (headers.accept ?? '').includes('text/html') && !url.startsWith('/portal/v1');
}
