import { quoteLongNumbers } from './quote-long-numbers.ts';

/**
 * Parses JSON without losing a digit: integers of 16 digits or more come as text. Undefined when it is not JSON.
 *
 * The result is safe to walk by its own keys only: a key `__proto__` is then a key like any other and never reaches a
 * prototype. Do not assign from it to other objects.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(quoteLongNumbers(text));
  } catch {
    return undefined;
  }
}

/** The text of a scalar as it came: '' for null (no value), undefined for what has no exact text (see `scalarFault`). */
export function scalarText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? String(value) : undefined;
}

/**
 * Why a value has no text. Only a fraction or an exponent brings a number beyond 2^53 here (`9.171015001990001E15`);
 * its last digit may be gone, and reading it as a NIK would ask about somebody else.
 */
export function scalarFault(value: unknown): 'nested' | 'number_inexact' {
  return typeof value === 'number' ? 'number_inexact' : 'nested';
}
