import { findKey, isInvalid, type readWireBody } from '../../src/verification/index.ts';
import type { WireRequest } from './exchange.ts';
import type { Scenario } from './scenario.ts';

type BodyFacts = Pick<WireRequest, 'form' | 'invalid' | 'nikAs' | 'nikWhole' | 'unknownKeys' | 'nameWhole'>;

/** Sent by many clients for their own use; the contract ignores it. */
const HARMLESS = 'TRANSACTIONID';

/** What is to be seen in a body of the wire. `text` is it as it came, `nik` what was found in it. */
export function bodyFacts(
  body: ReturnType<typeof readWireBody>,
  text: string,
  nik: string | undefined,
  scene: Scenario | undefined,
): BodyFacts {
  const object = objectIn(text);
  const unreadable = isInvalid(body);
  return {
    form: unreadable ? 'unreadable' : object ? 'json' : 'form',
    invalid: unreadable ? body.reason : (body.invalid?.reason ?? null),
    nikAs: nikForm(object, nik),
    nikWhole: !scene || nik === undefined || [scene.nik, ...scene.further].some((one) => nik.includes(one)),
    unknownKeys: keysOf(object, text)
      .filter((key) => !findKey(key) && key.toUpperCase() !== HARMLESS)
      .map(shown),
    nameWhole: unreadable ? null : nameWhole(body.fields.get('NAMA_LGKP'), scene?.person),
  };
}

function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? (read as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

function nikForm(object: Readonly<Record<string, unknown>> | undefined, nik: string | undefined): WireRequest['nikAs'] {
  const sent = Object.entries(object ?? {}).find(([key]) => findKey(key) === 'NIK')?.[1];
  if (typeof sent === 'number') return 'number';
  return nik === undefined ? 'absent' : 'text';
}

function keysOf(object: Readonly<Record<string, unknown>> | undefined, text: string): string[] {
  if (object) return Object.keys(object);
  return text.startsWith('{') ? [] : [...new URLSearchParams(text).keys()];
}

/** A key comes from the client and may be anything, even somebody's number. */
function shown(key: string): string {
  return /^[A-Za-z_][\w.-]{0,39}$/.test(key) && !/\d{6}/.test(key) ? key : '(?)';
}

/** Whether the person's name came as it was given out; null when the client asked about another name, or none. */
function nameWhole(sent: string | undefined, person: string | undefined): boolean | null {
  const longest = person?.match(/[A-Z]+/g)?.toSorted((a, b) => b.length - a.length)[0];
  const upper = sent?.toUpperCase();
  if (!longest || !upper?.includes(longest)) return null;
  return upper === person;
}
