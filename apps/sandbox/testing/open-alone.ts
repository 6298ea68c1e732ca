import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { pino } from 'pino';
import { systemClock } from '../../../src/kernel/index.ts';
import { expectationOf, sandboxPeople, scripted } from '../../../src/sandbox/index.ts';
import { makePair, signAssertion, TEST_URL } from '../../../testing/rights/index.ts';
import { createSandboxApp } from '../create-sandbox-app.ts';
import { type InventedInstitution, inventInstitution } from '../invent-institution.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A sandbox that runs alone and that nobody has called yet, called with `app.inject` by its institution. */
export interface Alone {
  readonly app: FastifyInstance;
  readonly token: string;
  /** Calls the wire about a NIK; `content` is the one object of the envelope, `left` its quotaLimiter. */
  wire(nik: string, fields?: Fields, method?: string): Promise<WireReply>;
  /** Calls `/v1`; a `document` in the body goes to its own address. */
  native(nik: string, body?: Fields, call?: NativeCall): Promise<NativeReply>;
}

/** What is different about a call of the native door. */
interface NativeCall {
  readonly key?: string;
  readonly token?: string;
}

interface WireReply {
  readonly status: number;
  readonly headers: Fields;
  readonly content: Readonly<Record<string, string>>;
  readonly left: number;
}

interface NativeReply {
  readonly status: number;
  readonly headers: Fields;
  readonly body: NativeBody;
}

/** What a client may find in a body, answer or problem. */
interface NativeBody {
  readonly id?: string;
  readonly code?: string;
  readonly outcome?: string;
  readonly elements: Readonly<Record<string, Verdict>>;
  readonly document?: Verdict;
  readonly parameters: readonly { readonly code: string }[];
}

interface Verdict {
  readonly match: boolean | null;
  readonly score: number | null;
  readonly reason: string;
}

/** Opens one. */
export async function openAlone(): Promise<Alone> {
  const clock = systemClock();
  const pair = await makePair();
  const institution = await inventInstitution(clock, [pair.publicJwk]);
  const app = await createSandboxApp(institution, {
    clock,
    logger: pino({ level: 'silent' }),
    publicUrl: TEST_URL,
  });
  const assertion = await signAssertion({ clientId: institution.clientId, pair }, clock);
  const token = await tokenFor(app, assertion);
  return {
    app,
    token,
    wire: async (nik, fields = {}, method = 'CALL_VERIFY_BY_ELEMEN') =>
      readWire(await postWire(app, institution, { NIK: nik, NAMA_LGKP: 'SIAPA SAJA', ...fields }, method)),
    native: async (nik, body = {}, call = {}) =>
      readNative(await postNative(app, { nik, ...body }, { token, ...call })),
  };
}

async function tokenFor(app: FastifyInstance, assertion: string): Promise<string> {
  const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
  const form = { grant_type: 'client_credentials', client_assertion_type: type, client_assertion: assertion };
  const answer = await app.inject({
    method: 'POST',
    url: '/oauth/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(form).toString(),
  });
  return answer.json().access_token;
}

function postWire(app: FastifyInstance, { slug, userId, password }: InventedInstitution, body: Fields, method: string) {
  const payload = JSON.stringify({ USER_ID: userId, PASSWORD: password, ...body });
  return app.inject({ method: 'POST', url: `/dukcapil/get_json/${slug}/${method}`, payload });
}

function readWire({ statusCode: status, headers, body }: LightMyRequestResponse): WireReply {
  const { content = [], quotaLimiter: left } = status === 200 ? JSON.parse(body) : {};
  return { status, headers, content: content[0] ?? {}, left };
}

function postNative(app: FastifyInstance, body: Fields, { token, key }: NativeCall) {
  const about = 'document' in body ? {} : { elements: { NAMA_LGKP: 'SIAPA SAJA', TGL_LHR: '1990-01-01' } };
  return app.inject({
    method: 'POST',
    url: 'document' in body ? '/v1/document-verifications' : '/v1/verifications',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    payload: JSON.stringify({ purpose: 'public_service', ...about, ...body }),
  });
}

function readNative({ statusCode: status, headers, body }: LightMyRequestResponse): NativeReply {
  return { status, headers, body: JSON.parse(body) };
}

/** The NIK of an outcome, reason or behaviour. */
export function nikOf(name: string): string {
  return scripted.find((one) => expectationOf(one).name === name)?.nik ?? '';
}

/** The NIK of somebody whose name begins so. */
export function nikOfPerson(name: string): string {
  return sandboxPeople.find(({ member }) => member.nama_lgkp.startsWith(name))?.member.nik ?? '';
}
