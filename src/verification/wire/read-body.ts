import { decodeText, parseJson, scalarFault, scalarText } from '../../platform/lossless-json/index.ts';
import { type InvalidParameters, invalidParameters, type ParameterReason } from './invalid-parameters.ts';
import { findKey, type WireKey } from './keys.ts';

/** A request has some 500 bytes; this leaves room for a hundred times as much. */
export const maxBodyBytes = 65_536;
/** The register has 45 elements; clients that send their whole form have stayed below 60 keys. */
export const maxKeys = 200;
/** Characters of one value. The register's longest column is an address of 255. */
export const maxValueLength = 500;

/** A body that could be read: what it says under the keys that are read, and the first of them that cannot be used. */
export interface WireBody {
  /** Only keys with a value: `" "`, `""` and null are absent. Trimmed, but for PASSWORD. */
  readonly fields: ReadonlyMap<WireKey, string>;
  /** Kept beside the fields because credentials are judged before parameters. */
  readonly invalid: InvalidParameters | null;
}

/** A form starts with a key and `=`. XML, multipart, JSON arrays and scalars do not. */
const FORM_START = /^[^\s"=&<[\]{}]+=/;

/**
 * Reads the body of a request by what it is, since its Content-Type cannot be trusted: a JSON object, or a form
 * (`application/x-www-form-urlencoded`). Keys in any case and known spelling; where two spellings of one key have a
 * value, the last one wins. (Of a JSON key spelled twice alike only the last is seen, as JSON.parse has it.)
 *
 * @returns the body, or the refusal with its reason when nothing in it can be read.
 */
export function readWireBody(bytes: Buffer): WireBody | InvalidParameters {
  if (bytes.length > maxBodyBytes) return invalidParameters('body_too_long');
  const text = decodeText(bytes);
  if (text === undefined) return invalidParameters('not_utf8');
  if (text === '') return invalidParameters('body_empty');
  if (text.startsWith('{')) return readJson(text);
  return FORM_START.test(text) ? readForm(text) : invalidParameters('not_an_object');
}

function readJson(text: string): WireBody | InvalidParameters {
  const parsed = parseJson(text) as Readonly<Record<string, unknown>> | undefined;
  if (parsed === undefined) return invalidParameters('json_malformed');
  const keys = Object.keys(parsed);
  if (keys.length > maxKeys) return invalidParameters('too_many_keys');
  const body = emptyBody();
  for (const key of keys) take(body, key, parsed[key]);
  return body;
}

/** A percent escape that is not UTF-8 shows as U+FFFD, where a letter of the name was lost. */
function readForm(text: string): WireBody | InvalidParameters {
  const pairs = [...new URLSearchParams(text)];
  if (pairs.length > maxKeys) return invalidParameters('too_many_keys');
  if (pairs.some(([, value]) => value.includes('\ufffd'))) return invalidParameters('not_utf8');
  const body = emptyBody();
  for (const [key, value] of pairs) take(body, key, value);
  return body;
}

/** A body while it is read. */
interface Draft {
  readonly fields: Map<WireKey, string>;
  invalid: InvalidParameters | null;
}

function emptyBody(): Draft {
  return { fields: new Map(), invalid: null };
}

/** Takes one pair into the body, if its key is one that is read. A password keeps its outer spaces. */
function take(body: Draft, sentKey: string, sent: unknown): void {
  const key = findKey(sentKey);
  if (key === undefined) return;
  const text = scalarText(sent);
  const fault = faultOf(sent, text);
  const trimmed = text?.trim();
  if (fault) body.invalid ??= invalidParameters(fault, key);
  else if (text && trimmed) body.fields.set(key, key === 'PASSWORD' ? text : trimmed);
}

function faultOf(sent: unknown, text: string | undefined): ParameterReason | undefined {
  if (text === undefined) return scalarFault(sent);
  if (text.length > maxValueLength) return 'value_too_long';
  return text.includes('\0') ? 'nul_character' : undefined;
}
