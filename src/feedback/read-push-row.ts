import { type Nik, parseNik } from '../kernel/index.ts';
import { foldKeys, isPlainObject, scalarText } from '../platform/lossless-json/index.ts';
import type { PushReason, Report } from './push-errors.ts';
import { readPushText } from './read-push-text.ts';

/** Data balikan come from an agreement's short list of kinds. */
export const maxPushValues = 50;
const MAX_KEY_LENGTH = 64;

/** One datum of the institution's own about a person: a medical record number, an account number. */
export interface PushValue {
  /** As sent, trimmed; which keys are owed is fixed in the agreement. */
  readonly key: string;
  readonly value: string;
}

/** What an institution gives back about one NIK. A key may occur more than once (a person with two accounts). */
export interface PushRow {
  readonly nik: Nik;
  readonly values: readonly PushValue[];
}

/**
 * Reads `{"NIK":"..","param":[{"KEY":"value"}]}`. NIK may be text or a number of 16 digits; values without content are
 * left out, and a row with nothing else is an error.
 *
 * @returns the row, or undefined when an error was reported that leaves nothing to store.
 */
export function readPushRow(row: unknown, report: Report): PushRow | undefined {
  if (!isPlainObject(row)) {
    report('not_an_object');
    return undefined;
  }
  const fields = foldKeys(row);
  const nik = readNik(fields.get('NIK'), report);
  const values = readParam(fields.get('PARAM') ?? [], report);
  return nik && { nik, values };
}

function readNik(sent: unknown, report: Report): Nik | undefined {
  const text = readPushText(sent, '/NIK', report);
  if (text === undefined) return undefined;
  const nik = parseNik(text);
  if (!nik) report(text === '' ? 'missing' : 'nik_malformed', '/NIK');
  return nik;
}

function readParam(param: unknown, report: Report): PushValue[] {
  const groups: unknown[] = Array.isArray(param) ? param : [param];
  const pairs = groups.flatMap((group, place) => pairsOf(group, `/param/${place}`));
  const fault = faultOfParam(groups, pairs);
  if (fault) report(fault, '/param');
  return fault ? [] : pairs.flatMap((pair) => readPair(pair, report));
}

interface Pair {
  readonly key: string;
  readonly sent: unknown;
  /** JSON Pointer relative to the row. */
  readonly place: string;
}

function pairsOf(group: unknown, place: string): Pair[] {
  if (!isPlainObject(group)) return [];
  return Object.entries(group).map(([key, sent]) => ({
    key: key.trim(),
    sent,
    place: `${place}/${pointerToken(key)}`,
  }));
}

function faultOfParam(groups: readonly unknown[], pairs: readonly Pair[]): PushReason | undefined {
  if (!groups.every(isPlainObject)) return 'not_an_object';
  if (pairs.length > maxPushValues) return 'too_many_values';
  return pairs.every(({ sent }) => scalarText(sent)?.trim() === '') ? 'missing' : undefined;
}

function readPair({ key, sent, place }: Pair, report: Report): PushValue[] {
  if (key === '' || key.length > MAX_KEY_LENGTH || key.includes('\0')) {
    report('key_malformed', '/param');
    return [];
  }
  const value = readPushText(sent, place, report);
  return value ? [{ key, value }] : [];
}

/** RFC 6901 3: `~` and `/` are escaped inside a token. */
function pointerToken(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
