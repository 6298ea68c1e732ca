import { personas } from '../population/index.ts';
import { ordinaryPeer } from './grant-access.ts';
import { type AssertionChange, type NativeClient, signAssertion } from './native-client.ts';
import type { Gate } from './open-gate.ts';

/** What is different about a token request. */
export interface TokenCall extends AssertionChange {
  /** In place of one that the client signs. */
  readonly assertion?: string;
  /** Parameters of the form to add or replace; undefined leaves one out. */
  readonly form?: Readonly<Record<string, string | undefined>>;
  /** The body as it is, in place of one made of parameters. */
  readonly body?: string | Buffer;
  readonly contentType?: string;
  readonly peer?: string;
}

/** What is different about a call; the rest is an ordinary question about the persona Hendra. */
export interface NativeCall {
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';
  readonly path?: string;
  /** Fields of the body to add or replace; undefined leaves one out. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** The body as it is, in place of one made of fields; null for none. */
  readonly body?: string | Buffer | null;
  readonly contentType?: string | null;
  readonly peer?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Value of the Idempotency-Key header. */
  readonly key?: string;
  /** Token in place of one that is asked for first; null sends no Authorization header. */
  readonly token?: string | null;
}

/** What came back, of the door or of the token endpoint. */
export interface NativeAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** The JSON of the body, empty where there is none. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly requestId: string;
}

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** Asks the token endpoint of a gate for a token. */
export async function requestToken(gate: Gate, client: NativeClient, call: TokenCall = {}): Promise<NativeAnswer> {
  const { contentType = 'application/x-www-form-urlencoded', peer = ordinaryPeer } = call;
  const ordinary = {
    grant_type: 'client_credentials',
    client_assertion_type: ASSERTION_TYPE,
    client_assertion: call.assertion ?? (await signAssertion(client, gate.clock, call)),
  };
  const form = Object.entries({ ...ordinary, ...call.form }).filter(([, value]) => value !== undefined);
  const response = await gate.app.inject({
    method: 'POST',
    url: '/oauth/token',
    remoteAddress: peer,
    headers: { 'content-type': contentType },
    payload: call.body ?? new URLSearchParams(form as [string, string][]).toString(),
  });
  return read(response.statusCode, response.headers, response.body);
}

/** A token of a client, asked for anew. */
export async function tokenOf(gate: Gate, client: NativeClient, call: TokenCall = {}): Promise<string> {
  return String((await requestToken(gate, client, call)).body.access_token);
}

const tokens = new WeakMap<NativeClient, Promise<string>>();

/** Calls the native door of a gate. The client's first token is used again: it holds at every gate of one authority. */
export async function callNative(gate: Gate, client: NativeClient, call: NativeCall = {}): Promise<NativeAnswer> {
  const { method = 'POST', path = '/v1/verifications', contentType = 'application/json', peer = ordinaryPeer } = call;
  const hasBody = method !== 'GET' && method !== 'HEAD' && call.body !== null;
  const response = await gate.app.inject({
    method,
    url: path,
    remoteAddress: peer,
    headers: {
      ...(call.token !== null && { authorization: `Bearer ${call.token ?? (await firstToken(gate, client))}` }),
      ...(hasBody && contentType !== null && { 'content-type': contentType }),
      ...(call.key !== undefined && { 'idempotency-key': call.key }),
      ...call.headers,
    },
    ...(hasBody && { payload: call.body ?? JSON.stringify({ ...ordinaryQuestion(), ...call.fields }) }),
  });
  return read(response.statusCode, response.headers, response.body);
}

/** A well-formed question about Hendra's name. */
export function ordinaryQuestion(): Readonly<Record<string, unknown>> {
  const { nik, nama_lgkp } = personas.hendra;
  return { nik, purpose: 'public_service', elements: { NAMA_LGKP: nama_lgkp } };
}

function firstToken(gate: Gate, client: NativeClient): Promise<string> {
  const known = tokens.get(client) ?? tokenOf(gate, client);
  tokens.set(client, known);
  return known;
}

function read(status: number, headers: NativeAnswer['headers'], text: string): NativeAnswer {
  const body = text === '' ? {} : (JSON.parse(text) as NativeAnswer['body']);
  return { status, headers, body, text, requestId: String(headers['x-request-id']) };
}
