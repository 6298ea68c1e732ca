import type { ParameterReason } from '../../src/verification/index.ts';

/** Who calls and who is asked about: what every body of the classes is made from. */
export interface Caller {
  readonly userId: string;
  readonly password: string;
  /** 16 digits; the person is expected to be there and active. */
  readonly nik: string;
  readonly name: string;
}

/** How a call with such a body ends; `ok` is whatever the well-formed request of the same caller gets. */
export type Expectation = 'ok' | 'parameters_invalid' | 'credentials_empty' | 'nik_malformed';

/** One named way in which a body can be odd or broken, and the exact result of sending it. */
export interface MalformedClass {
  readonly name: string;
  /** The header as sent; null when there is none. */
  readonly contentType: string | null;
  readonly body: Buffer;
  readonly expect: Expectation;
  /** The reason behind `parameters_invalid`. */
  readonly reason: ParameterReason | null;
  readonly description: string;
}

/** The fields of a well-formed request, with some replaced or (undefined) left out. */
export function requestOf(caller: Caller, change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const { userId, password, nik, name } = caller;
  return {
    USER_ID: userId,
    PASSWORD: password,
    IP_USER: '127.0.0.1',
    TRESHOLD: '80',
    NIK: nik,
    NAMA_LGKP: name,
    ...change,
  };
}

/** A well-formed request as JSON text, with some fields replaced or left out. */
export function jsonOf(caller: Caller, change: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify(requestOf(caller, change));
}

/** JSON text with one more field, written as it is: `extra` need not be JSON. */
export function jsonWith(caller: Caller, extra: string): string {
  return jsonOf(caller).replace(/\}$/, `,${extra}}`);
}

/** A class whose body can be read to the end. */
export function accepted(
  name: string,
  description: string,
  body: string | Buffer,
  contentType: string | null = JSON_TYPE,
) {
  return entry(name, description, body, contentType, 'ok', null);
}

/** A class that ends in code 07 for a reason. */
export function refused(name: string, description: string, body: string | Buffer, reason: ParameterReason) {
  return entry(name, description, body, JSON_TYPE, 'parameters_invalid', reason);
}

/** A class that ends in code 09 or 15. */
export function ends(expect: Expectation, name: string, description: string, body: string | Buffer) {
  return entry(name, description, body, JSON_TYPE, expect, null);
}

const JSON_TYPE = 'application/json';

function entry(
  name: string,
  description: string,
  body: string | Buffer,
  contentType: string | null,
  expect: Expectation,
  reason: ParameterReason | null,
): MalformedClass {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  return { name, contentType, body: bytes, expect, reason, description };
}
