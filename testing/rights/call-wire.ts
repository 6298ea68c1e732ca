import { Fault } from '../../src/kernel/index.ts';
import { personas } from '../population/index.ts';
import { type GrantedAccess, ordinaryPeer } from './grant-access.ts';
import type { Gate } from './open-gate.ts';

/** What is different about a call; the rest is an ordinary question about the persona Hendra. */
export interface WireCall {
  /** Fields of the body to add or replace; undefined leaves one out. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** The body as it is, in place of one made of fields. */
  readonly body?: string | Buffer;
  readonly contentType?: string | null;
  readonly method?: string;
  readonly path?: string;
  readonly peer?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came back. `content` is the one object of the envelope, empty where there is none. */
export interface WireAnswer {
  readonly status: number;
  readonly content: Readonly<Record<string, unknown>>;
  readonly quotaLimiter: number | undefined;
  readonly requestId: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Calls the wire door of a gate with the credential of an access. */
export async function callWire(gate: Gate, access: GrantedAccess, call: WireCall = {}): Promise<WireAnswer> {
  const { method = 'CALL_VERIFY_BY_ELEMEN', contentType = 'application/json', peer = ordinaryPeer } = call;
  const response = await gate.app.inject({
    method: 'POST',
    url: call.path ?? `/dukcapil/get_json/${access.institution.slug}/${method}`,
    remoteAddress: peer,
    headers: { ...call.headers, ...(contentType !== null && { 'content-type': contentType }) },
    payload: call.body ?? JSON.stringify({ ...ordinaryFields(access), ...call.fields }),
  });
  return readAnswer(response.statusCode, response.headers, response.body);
}

/** A well-formed question about Hendra. */
export function ordinaryFields({ credential, secret }: GrantedAccess): Readonly<Record<string, unknown>> {
  const { nik, nama_lgkp } = personas.hendra;
  return { USER_ID: credential.userId, PASSWORD: secret, IP_USER: '127.0.0.1', NIK: nik, NAMA_LGKP: nama_lgkp };
}

function readAnswer(status: number, headers: WireAnswer['headers'], text: string): WireAnswer {
  const body =
    status === 200 ? (JSON.parse(text) as { content: WireAnswer['content'][]; quotaLimiter?: number }) : null;
  if (body && body.content.length !== 1) throw new Fault('conflict', 'An envelope must hold exactly one element.');
  return {
    status,
    content: body?.content[0] ?? {},
    quotaLimiter: body?.quotaLimiter,
    requestId: String(headers['x-request-id']),
    headers,
    text,
  };
}
