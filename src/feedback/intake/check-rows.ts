import { type FeedbackDuty, fitsFormat, MOST_VALUE, parseFormat, type ValueFormat } from '../../agreements/index.ts';
import type { Day, Nik } from '../../kernel/index.ts';
import { readNik } from '../../verification/index.ts';
import { deathKeys, isDeath } from '../deaths/death-keys.ts';
import { maxPushValues } from '../read-push-row.ts';
import { type RowError, type RowReason, toldField } from './row-errors.ts';

/** A value as it was sent. */
export interface SentValue {
  readonly key: string;
  readonly value: string;
  /** True for a cell that a sheet holds as a number: beyond 15 digits it is not what it was. */
  readonly isNumeric?: boolean;
}

/** A row as it was sent, by whichever door. */
export interface SentRow {
  readonly place: number;
  readonly nik: string;
  readonly nikIsNumeric?: boolean;
  readonly values: readonly SentValue[];
}

/** What a row holds that is kept: keys as the agreement writes them. */
export interface KeptRow {
  readonly nik: Nik;
  readonly values: readonly { readonly key: string; readonly value: string }[];
}

/** Rows that are kept, and why others are not: a row is kept whole or not at all. */
export interface CheckedRows {
  readonly kept: readonly KeptRow[];
  readonly errors: readonly RowError[];
  /** Rows with an error. */
  readonly refused: number;
}

/**
 * Checks rows of data balikan against what was agreed. Keys are taken in any case; a death may be told whatever was
 * agreed. Of rows that say the same only the first is kept.
 */
export function checkRows(rows: readonly SentRow[], duties: readonly FeedbackDuty[], today: Day): CheckedRows {
  const known = knownKeys(duties);
  const seen = new Set<string>();
  const kept: KeptRow[] = [];
  const errors: RowError[] = [];
  let refused = 0;
  for (const row of rows) {
    const problems: RowError[] = [];
    const report = (field: string, reason: RowReason) => void problems.push({ place: row.place, field, reason });
    const read = readRow(row, known, today, report);
    if (read && problems.length === 0 && isRepeated(read, seen)) report('', 'duplicate');
    if (read && problems.length === 0) kept.push(read);
    else refused += 1;
    errors.push(...problems);
  }
  return { kept, errors, refused };
}

interface KnownKey {
  readonly key: string;
  readonly format: ValueFormat;
}

/** Keys by how they are written in upper case. What an old annex calls a form and is none is not checked. */
function knownKeys(duties: readonly FeedbackDuty[]): ReadonlyMap<string, KnownKey> {
  const ofDuties = duties.map(
    ({ key, format }) => ({ key, format: parseFormat(format) ?? { form: 'unchecked' } }) as const,
  );
  return new Map([...deathKeys, ...ofDuties].map((one) => [one.key.toUpperCase(), one]));
}

type Report = (field: string, reason: RowReason) => void;

function readRow(row: SentRow, known: ReadonlyMap<string, KnownKey>, today: Day, report: Report): KeptRow | undefined {
  const reading = readNik(row.nik, row.nikIsNumeric);
  if (!('nik' in reading)) report('NIK', nikReasons[reading.damage] ?? 'nik_malformed');
  const filled = row.values.filter(({ value }) => value.trim() !== '');
  if (filled.length === 0) report('', 'missing');
  if (filled.length > maxPushValues) report('', 'too_many_values');
  const values = filled.flatMap((sent) => readValue(sent, known, today, report) ?? []);
  return 'nik' in reading ? { nik: reading.nik, values } : undefined;
}

const nikReasons: Readonly<Record<string, RowReason>> = { empty: 'missing', rounded: 'nik_rounded' };

function readValue(
  { key: sentKey, value: sent, isNumeric }: SentValue,
  known: ReadonlyMap<string, KnownKey>,
  today: Day,
  report: Report,
): KeptRow['values'][number] | undefined {
  const one = known.get(sentKey.trim().toUpperCase());
  const value = sent.trim();
  if (!one) report(toldField(sentKey.trim()), 'key_unknown');
  else {
    const reason = faultOf(value, one, isNumeric ?? false, today);
    if (!reason) return { key: one.key, value };
    report(one.key, reason);
  }
  return undefined;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it refuses
const CONTROL = /[\u0000-\u001f\u007f\ud800-\udfff]/u;
/** Digits of a number that a spreadsheet keeps. */
const EXACT_DIGITS = 15;

function faultOf(value: string, { key, format }: KnownKey, isNumeric: boolean, today: Day): RowReason | undefined {
  if (value.length > MOST_VALUE) return 'value_too_long';
  if (CONTROL.test(value)) return 'control_character';
  if (isNumeric && (/e\+/i.test(value) || value.replace(/\D/g, '').length > EXACT_DIGITS)) return 'value_rounded';
  if (!fitsFormat(format, value)) return 'format_differs';
  return isDeath(key) && value > today ? 'in_the_future' : undefined;
}

/** A row that says nothing but what rows before it have said of the same person. */
function isRepeated({ nik, values }: KeptRow, seen: Set<string>): boolean {
  const said = values.map(({ key, value }) => JSON.stringify([nik, key, value]));
  const isNew = said.filter((each) => !seen.has(each)).length > 0;
  for (const each of said) seen.add(each);
  return !isNew;
}
