import { readCount } from '../forms/count.ts';
import type { Allowed } from './allowed.ts';

/** A value as it is typed: a word or number, or the words of an order from the first on. */
export interface TypedValue {
  readonly value: string;
  readonly order: readonly string[];
}

/** A value as it stands in the form at first. */
export function typedOf(value: unknown): TypedValue {
  if (!Array.isArray(value)) return { value: String(value), order: [] };
  return { value: value.join(', '), order: value.map(String) };
}

/** A value as the API takes it; undefined where what was typed cannot be one. The server says what it may be. */
export function valueIn({ kind }: Allowed, { value, order }: TypedValue): unknown {
  if (kind === 'yesNo') return value === 'true';
  if (kind === 'order') return order.filter(Boolean);
  if (kind === 'number') return readCount(value);
  if (kind !== 'numbers') return value;
  const numbers = value
    .split(/[,;\s]+/)
    .filter(Boolean)
    .map(readCount);
  return numbers.length === 0 || numbers.includes(undefined) ? undefined : numbers;
}
