import { type Resident, registerValue, residentNik } from '../../src/register/index.ts';
import { askedElements, type Caller } from './enter-callers.ts';
import type { Random } from './random.ts';

/** Of a hundred values 90 are sent as the register holds them, 8 in a variant, 2 are another person's. */
const IDENTICAL = 0.9;
const VARIANT = 0.08;

/**
 * One call as bytes of HTTP/1.1, ready to be written to a socket: `caller` asks about `person`; values that differ are
 * taken from `other`.
 */
export function makeRequest(caller: Caller, person: Resident, other: Resident, random: Random): Buffer {
  const values = askedElements.map((name) => [name, submitted(name, person, other, random)]);
  const { slug, userId, password } = caller;
  const body = JSON.stringify({
    USER_ID: userId,
    PASSWORD: password,
    IP_USER: '127.0.0.1',
    NIK: residentNik(person),
    ...Object.fromEntries(values),
    TRESHOLD: '80',
  });
  return post(`/dukcapil/get_json/${slug}/CALL_VERIFY_BY_ELEMEN`, body);
}

/** The same question at the native door, by the bearer of a token. */
export function makeNativeRequest(token: string, person: Resident, other: Resident, random: Random): Buffer {
  const elements = Object.fromEntries(askedElements.map((name) => [name, submitted(name, person, other, random)]));
  const body = JSON.stringify({ purpose: 'public_service', nik: residentNik(person), elements, threshold: 80 });
  return post('/v1/verifications', body, [`Authorization: Bearer ${token}`]);
}

function post(path: string, body: string, headers: readonly string[] = []): Buffer {
  const head = [
    `POST ${path} HTTP/1.1`,
    'Host: localhost',
    'Content-Type: application/json',
    ...headers,
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** What a client sends for an element of `person`, in the mix of design: mostly as it is registered. */
export function submitted(
  name: (typeof askedElements)[number],
  person: Resident,
  other: Resident,
  random: Random,
): string {
  const kind = random.next();
  const isOther = kind >= IDENTICAL + VARIANT;
  const value = registerValue(isOther ? other : person, name) ?? '';
  const isVariant = kind >= IDENTICAL && !isOther;
  if (name === 'TGL_LHR') return isVariant ? value : value.split('-').reverse().join('-');
  return isVariant ? mistyped(value, random) : value;
}

/** Two neighbouring letters change places, the commonest slip of the keyboard. */
function mistyped(value: string, random: Random): string {
  if (value.length < 2) return value;
  const at = random.below(value.length - 1);
  return `${value.slice(0, at)}${value[at + 1]}${value[at]}${value.slice(at + 2)}`;
}
