import type { ParameterCode } from '../../src/verification/index.ts';
import { personas } from '../population/index.ts';

/** What a problem says of one parameter, without its sentences. */
export interface NamedParameter {
  readonly name: string;
  readonly in: 'body' | 'header';
  readonly code: ParameterCode;
}

/** One named way in which a request of the native door can be odd or broken, and the exact answer to it. */
export interface MalformedClass {
  readonly name: string;
  readonly description: string;
  readonly path: '/v1/verifications' | '/v1/document-verifications';
  /** The header as sent; null when there is none. */
  readonly contentType: string | null;
  /** Headers beside it. */
  readonly headers: Readonly<Record<string, string>>;
  /** Null when there is no body at all. */
  readonly body: Buffer | null;
  readonly status: number;
  /** `code` of the problem; undefined where the question is answered. */
  readonly code: string | undefined;
  /** Exactly what the problem lists, in its order. */
  readonly parameters: readonly NamedParameter[];
}

/** How a request is sent, where that matters. */
export type Sending = Partial<Pick<MalformedClass, 'path' | 'contentType' | 'headers'>>;

const { hendra } = personas;

/** A well-formed question about Hendra, with some fields replaced or (undefined) left out. */
export function questionWith(change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { nik: hendra.nik, purpose: 'public_service', elements: { NAMA_LGKP: hendra.nama_lgkp }, ...change };
}

/** The question as JSON text, with one more member written as it is: `extra` need not be JSON. */
export function questionText(extra?: string): string {
  const json = JSON.stringify(questionWith());
  return extra === undefined ? json : json.replace(/\}$/, `,${extra}}`);
}

/** A well-formed question about Hendra's family card, with the document's fields replaced or left out. */
export function documentWith(change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const document = { kind: 'family_card', number: '3278011403129990', ...change };
  return { nik: hendra.nik, purpose: 'public_service', document };
}

/** A parameter of the body, as a problem lists it. */
export function wrong(name: string, code: ParameterCode): NamedParameter {
  return { name, in: 'body', code };
}

/** A class that the door can read and answer. */
export function answered(name: string, description: string, body: string | Buffer | object, sending: Sending = {}) {
  return made(name, description, body, { status: 200, code: undefined, parameters: [] }, sending);
}

/** A class that ends in HTTP 400 with parameters. */
export function invalid(
  name: string,
  description: string,
  body: string | Buffer | object | null,
  parameters: readonly NamedParameter[],
  sending: Sending = {},
) {
  return made(name, description, body, { status: 400, code: 'parameters_invalid', parameters }, sending);
}

/** A class that ends in a NIK that cannot be one. */
export function impossibleNik(name: string, description: string, nik: string) {
  const parameters = [wrong('nik', 'nik_malformed')];
  return made(name, description, questionWith({ nik }), { status: 400, code: 'nik_malformed', parameters }, {});
}

/** A class that is refused before its body is looked at. */
export function unread(
  name: string,
  description: string,
  body: string | Buffer | object,
  [status, code]: readonly [number, string],
  sending: Sending = {},
) {
  return made(name, description, body, { status, code, parameters: [] }, sending);
}

function made(
  name: string,
  description: string,
  body: string | Buffer | object | null,
  expected: Pick<MalformedClass, 'status' | 'code' | 'parameters'>,
  { path = '/v1/verifications', contentType = 'application/json', headers = {} }: Sending,
): MalformedClass {
  return { name, description, path, contentType, headers, body: bytesOf(body), ...expected };
}

function bytesOf(body: string | Buffer | object | null): Buffer | null {
  if (body === null || Buffer.isBuffer(body)) return body;
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}
