import { parseCookie } from 'cookie';
import type { FastifyInstance } from 'fastify';
import { type Logger, pino } from 'pino';
import { actsOf, officerAccountRoutes } from '../../src/access/index.ts';
import { LogWriter, NoiseCounter } from '../../src/audit/index.ts';
import {
  CSRF_HEADER,
  FailureLimit,
  openProvider,
  type PortalParts,
  type SignInParts,
  signInRoutes,
} from '../../src/identity/index.ts';
import { createHttpServer } from '../../src/platform/http/index.ts';
import { connectionFor } from '../../src/platform/sql/index.ts';
import type { Authority } from '../rights/index.ts';
import { openIssuer } from './open-issuer.ts';
import type { PortalAnswer } from './open-portal.ts';

/** What a browser is told, with the cookies that it was given. */
export interface BrowserAnswer extends PortalAnswer {
  readonly setCookies: readonly string[];
  readonly retryAfter: string | undefined;
  /** Where it is sent. */
  readonly location: string | undefined;
}

/** A browser: it keeps cookies and what it has to send with changes. */
export interface Browser {
  readonly cookies: Map<string, string>;
  send(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: object,
    headers?: Readonly<Record<string, string>>,
  ): Promise<BrowserAnswer>;
}

/** Signing in as one serving process offers it. */
export interface SignInDoor {
  readonly app: FastifyInstance;
  readonly parts: SignInParts;
  readonly noise: NoiseCounter;
  /** A new browser at an address; `cookies` are those that it has from before. */
  browser(address?: string, cookies?: ReadonlyMap<string, string>): Browser;
  close(): Promise<void>;
}

/** Serves signing in over an authority's database; several of one authority are several processes. `more` adds routes. */
export async function openSignIn(
  authority: Authority,
  { publicUrl = 'http://localhost:8080', oidc }: Partial<Pick<SignInParts, 'publicUrl' | 'oidc'>> = {},
  logger: Logger = pino({ level: 'silent' }),
  more: (app: FastifyInstance) => void = () => {},
): Promise<SignInDoor> {
  const parts = await openSignInParts(authority, publicUrl, oidc);
  const app = createHttpServer({ clock: parts.clock, logger, trustedProxies: [] });
  // What is injected does not end by itself when nobody reads it, as Node sees to for what comes from outside.
  app.addHook('onResponse', async (request) => void request.raw.resume());
  await app.register((door) => signInRoutes(door, parts));
  await app.register(async (door) => officerAccountRoutes(door, parts));
  more(app);
  return {
    app,
    parts,
    noise: parts.noise,
    browser: (address = '10.1.2.3', cookies = new Map()) => openBrowser(app, address, new Map(cookies)),
    async close() {
      await app.close();
      await parts.writer.close();
    },
  };
}

/** Signing in with an identity provider of the staff, as a door for `scopesAt`. */
export async function signInDoor(app: FastifyInstance, by: Pick<Authority, Served> & PortalParts): Promise<void> {
  const issuer = await openIssuer();
  const oidc = openProvider(issuer.issuer, issuer.clientId, issuer.clientSecret);
  const parts = await openSignInParts(by, by.publicUrl, oidc);
  app.addHook('onClose', () => Promise.all([issuer.close(), parts.writer.close()]).then(() => {}));
  await signInRoutes(app, parts);
}

type Served = 'pool' | 'clock' | 'keys' | 'database';

async function openSignInParts(
  { pool, clock, keys, database }: Pick<Authority, Served>,
  publicUrl: string,
  oidc: SignInParts['oidc'],
) {
  const writer = new LogWriter(connectionFor(database.app, 'lane', 'log'), 'test', keys, clock);
  await writer.open();
  const judged = { noise: new NoiseCounter(clock), failures: new FailureLimit(clock), directory: { epoch: '0' } };
  return { pool, clock, keys, publicUrl, writer, actsOf, oidc, ...judged };
}

function openBrowser(app: FastifyInstance, remoteAddress: string, cookies: Map<string, string>): Browser {
  let csrf = '';
  return {
    cookies,
    async send(method, path, body, headers = {}) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await app.inject({
        method,
        url: `/portal/v1${path}`,
        remoteAddress,
        headers: { cookie, 'user-agent': 'Peramban Uji', [CSRF_HEADER]: csrf, ...headers },
        ...(body && { payload: body }),
      });
      const setCookies = [response.headers['set-cookie'] ?? []].flat();
      for (const text of setCookies) keep(cookies, text);
      const isJson = /json/.test(String(response.headers['content-type']));
      const read = isJson ? JSON.parse(response.body) : undefined;
      if (typeof read?.csrf === 'string') csrf = read.csrf;
      const { statusCode: status, body: text } = response;
      const { location, 'retry-after': retryAfter } = response.headers;
      return {
        status,
        text,
        body: read,
        setCookies,
        retryAfter: retryAfter?.toString(),
        location: location?.toString(),
      };
    },
  };
}

function keep(cookies: Map<string, string>, setCookie: string): void {
  const [pair = ''] = setCookie.split(';');
  for (const [name, value = ''] of Object.entries(parseCookie(pair))) {
    if (/max-age=0/i.test(setCookie)) cookies.delete(name);
    else cookies.set(name, value);
  }
}
