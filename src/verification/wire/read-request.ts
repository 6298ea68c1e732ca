import { type ElementName, findElement } from '../../reference/index.ts';
import { type InvalidParameters, invalidParameters } from './invalid-parameters.ts';
import type { WireKey } from './keys.ts';
import type { WireBody } from './read-body.ts';

/** What is asked about whom. */
export interface WireParameters {
  /** The score from which a scored element is Sesuai, 0-100; null when the client leaves it to the right. */
  readonly threshold: number | null;
  /** As sent, trimmed; whether it can be a NIK is for the kernel's `parseNik` to say. */
  readonly nik: string;
  /** The elements that the client gave a value for, NIK among them, as sent and trimmed. */
  readonly submitted: ReadonlyMap<ElementName, string>;
}

/**
 * A request of the wire. Parameters that cannot be used are kept beside the credentials, because the order of checks
 * puts code 07 after 09, 03, 17, 16, 10, 04, 06 and 05.
 */
export interface WireRequest {
  /** '' when empty or absent. */
  readonly userId: string;
  /** Exactly as sent, with its outer spaces; '' when empty or absent. */
  readonly password: string;
  /** The address that the client declares, often constant or free text; null when absent. No proof of origin. */
  readonly ipUser: string | null;
  readonly parameters: WireParameters | InvalidParameters;
}

/** Makes the request out of a body that could be read. */
export function readWireRequest(body: WireBody): WireRequest {
  return {
    userId: body.fields.get('USER_ID') ?? '',
    password: body.fields.get('PASSWORD') ?? '',
    ipUser: body.fields.get('IP_USER') ?? null,
    parameters: body.invalid ?? readParameters(body.fields),
  };
}

function readParameters(fields: ReadonlyMap<WireKey, string>): WireParameters | InvalidParameters {
  const nik = fields.get('NIK');
  if (nik === undefined) return invalidParameters('missing', 'NIK');
  const threshold = readThreshold(fields.get('TRESHOLD'));
  if (threshold === undefined) return invalidParameters('not_0_to_100', 'TRESHOLD');
  return { threshold, nik, submitted: submittedElements(fields) };
}

/** Clients send 80, "80" and, out of a floating-point variable, "80.0". Null when absent, undefined when unusable. */
function readThreshold(text: string | undefined): number | null | undefined {
  if (text === undefined) return null;
  const threshold = /^\d{1,3}(\.0+)?$/.test(text) ? Number(text) : 101;
  return threshold <= 100 ? threshold : undefined;
}

function submittedElements(fields: ReadonlyMap<WireKey, string>): ReadonlyMap<ElementName, string> {
  const submitted = new Map<ElementName, string>();
  for (const [key, text] of fields) {
    const element = findElement(key);
    if (element) submitted.set(element.name, text);
  }
  return submitted;
}
