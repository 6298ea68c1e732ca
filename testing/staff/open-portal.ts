import type { FastifyInstance, InjectOptions } from 'fastify';
import { pino } from 'pino';
import { type BegunSession, beginSession, CSRF_HEADER, type PortalParts } from '../../src/identity/index.ts';
import type { Officer } from '../../src/institutions/index.ts';
import type { Uuid } from '../../src/kernel/index.ts';
import { createHttpServer } from '../../src/platform/http/index.ts';
import { uploadOf } from '../files/index.ts';
import type { Authority } from '../rights/index.ts';

/** The portal's API as a room serves it, for tests that call it as somebody. */
export interface Portal {
  readonly app: FastifyInstance;
  /** Calls as an officer, who signs in when it first calls; `undefined` is a stranger. Paths begin after `/portal/v1`. */
  call(
    as: Officer | undefined,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: object,
    headers?: Readonly<Record<string, string>>,
  ): Promise<PortalAnswer>;
  /** Calls for a printed paper. */
  print(as: Officer | undefined, method: 'GET' | 'POST', path: string, body?: object): Promise<PrintedAnswer>;
  /** Sends a multipart body as an officer. */
  sendForm(
    as: Officer | undefined,
    path: string,
    form: { readonly headers: Readonly<Record<string, string>>; readonly payload: Buffer },
  ): Promise<PortalAnswer>;
  /** Uploads one file as an officer. */
  upload(as: Officer | undefined, path: string, name: string, content: Buffer): Promise<PortalAnswer>;
  close(): Promise<void>;
}

export interface PrintedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly pdf: Buffer;
}

export interface PortalAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects
  readonly body: any;
  readonly text: string;
}

/** Shorter than any session lasts without use. */
const FRESH_MS = 4 * 60_000;

/** Serves routes of one or more rooms over an authority's database. */
export async function openPortal(
  { pool, clock, keys }: Authority,
  mount: (app: FastifyInstance, parts: PortalParts) => void | Promise<void>,
): Promise<Portal> {
  const parts = { pool, clock, keys, publicUrl: 'http://localhost:8080' };
  const app = createHttpServer({ clock, logger: pino({ level: 'silent' }), trustedProxies: [] });
  await app.register(async (door) => mount(door, parts));
  const sessions = new Map<Uuid, BegunSession>();

  async function sessionOf({ officerId }: Officer): Promise<BegunSession> {
    const known = sessions.get(officerId);
    // A test that has moved its clock on signs in anew, as people do.
    if (known && clock.now() - known.beganAt.getTime() < FRESH_MS) return known;
    const begun = await beginSession(pool, clock, { officerId, address: '127.0.0.1', browser: 'test' });
    sessions.set(officerId, begun);
    return begun;
  }

  async function ask(as: Officer | undefined, path: string, options: InjectOptions) {
    const session = as && (await sessionOf(as));
    const known = session && { cookie: `gapura=${session.token}`, [CSRF_HEADER]: session.csrf };
    return app.inject({ ...options, url: `/portal/v1${path}`, headers: { ...options.headers, ...known } });
  }

  async function send(as: Officer | undefined, path: string, options: InjectOptions): Promise<PortalAnswer> {
    const response = await ask(as, path, options);
    const isJson = /json/.test(String(response.headers['content-type']));
    return { status: response.statusCode, text: response.body, body: isJson ? JSON.parse(response.body) : undefined };
  }

  return {
    app,
    call: (as, method, path, body, headers) =>
      send(as, path, { method, ...(headers && { headers }), ...(body && { payload: body }) }),
    print: async (as, method, path, body) => {
      const options = { method, headers: { accept: 'application/pdf' }, ...(body && { payload: body }) };
      const { statusCode: status, headers: answered, rawPayload } = await ask(as, path, options);
      return { status, headers: answered, pdf: rawPayload };
    },
    sendForm: (as, path, form) => send(as, path, { method: 'POST', ...form }),
    upload: (as, path, name, content) => send(as, path, { method: 'POST', ...uploadOf(name, content) }),
    close: () => app.close(),
  };
}
