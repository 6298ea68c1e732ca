import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createApp } from '../../apps/server/index.ts';
import { NO_TRUST } from '../../src/agreements/index.ts';
import { type BegunSession, beginSession, CSRF_HEADER, openProvider, PORTAL_PATH } from '../../src/identity/index.ts';
import type { Officer } from '../../src/institutions/index.ts';
import type { Uuid } from '../../src/kernel/index.ts';
import { readConfig } from '../../src/platform/config/index.ts';
import { type Authority, openGate } from '../../testing/rights/index.ts';
import { openIssuer } from '../../testing/staff/index.ts';
import { noteRoutes, type PortalRoutes } from './note-routes.ts';

/** What came over the wire; `all` are its headers and its body as they came. */
export interface Heard {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a problem or whatever the route answers
  readonly body: any;
  readonly all: string;
}

/** The application that serves, on a port of its own, and every route of the portal that it has. */
export interface ServedPortal {
  readonly routes: PortalRoutes;
  call(as: Officer | undefined, method: string, path: string, body?: object): Promise<Heard>;
  /** Has the officer sign in anew when it calls next. */
  forget(as: Officer): void;
  close(): Promise<void>;
}

/** Serves what `apps/server` serves, with an identity provider of the staff, and listens. */
export async function servePortal(authority: Authority): Promise<ServedPortal> {
  const [gate, issuer] = [await openGate(authority), await openIssuer()];
  const oidc = openProvider(issuer.issuer, issuer.clientId, issuer.clientSecret);
  const config = readConfig({ file: {}, environment: {}, flags: {}, readFile: () => '' });
  const create = () =>
    createApp({ ...gate, trustedSigners: NO_TRUST, oidc }, config, gate.metrics, pino({ level: 'silent' }));
  const { app, routes } = await noteRoutes(create);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}${PORTAL_PATH}`;
  const sessions = new Map<Uuid, BegunSession>();
  return {
    routes,
    forget: ({ officerId }) => sessions.delete(officerId),
    async call(as, method, path, body) {
      const session = as && (sessions.get(as.officerId) ?? (await begin(authority, as)));
      if (as && session) sessions.set(as.officerId, session);
      return hear(await fetch(`${origin}${path}`, requestOf(session, method, body)));
    },
    async close() {
      await app.close();
      await issuer.close();
      await gate.close();
    },
  };
}

function begin({ pool, clock }: Authority, { officerId }: Officer): Promise<BegunSession> {
  return beginSession(pool, clock, { officerId, address: '127.0.0.1', browser: 'test' });
}

function requestOf(session: BegunSession | undefined, method: string, body: object | undefined): RequestInit {
  const known = session && { cookie: `gapura=${session.token}`, [CSRF_HEADER]: session.csrf };
  if (body === undefined || body instanceof FormData) {
    return { method, redirect: 'manual', headers: { ...known }, ...(body && { body }) };
  }
  const headers = { ...known, 'content-type': 'application/json' };
  return { method, redirect: 'manual', headers, body: JSON.stringify(body) };
}

async function hear(response: Response): Promise<Heard> {
  const { status, headers } = response;
  const text = await response.text();
  const body = /json/.test(headers.get('content-type') ?? '') ? JSON.parse(text) : undefined;
  return { status, body, all: `${JSON.stringify([...headers])}\n${text}` };
}
