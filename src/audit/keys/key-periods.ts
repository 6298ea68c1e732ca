/**
 * What a key is for: finding a person's records (`tag`, yearly), reading the NIK back (`seal`, monthly), sealing data
 * balikan and whom tickets are about (`feedback`, yearly) and the rows of bulk jobs (`bulk`, monthly), signing access tokens
 * (`token`), knowing proven passwords after a restart (`password`) and sealing what authenticator apps share with us
 * (`secret`), each one until it is rotated, and knowing a value that was delivered or tried before and a NIK that a ticket
 * waits for (`digest`) and the persons that coverage counts (`reach`), one of each for ever.
 */
export const keyKinds = ['tag', 'seal', 'feedback', 'bulk', 'digest', 'reach', 'token', 'password', 'secret'] as const;
export type KeyKind = (typeof keyKinds)[number];

/**
 * Kinds that may get a new key within their period. A new `digest` would forget the budgets of guesses and ask again
 * what an idempotency key has an answer for; rows of `bulk` jobs do not say which key of their month sealed them; under a
 * new `reach` everybody would be somebody else.
 */
export const rotatedKinds = [
  'tag',
  'seal',
  'feedback',
  'token',
  'password',
  'secret',
] as const satisfies readonly KeyKind[];
export type RotatedKind = (typeof rotatedKinds)[number];

/** The period, in UTC, that an instant's key of a kind belongs to: `2026-03`, `2026` or `ever`. */
export function periodOf(kind: KeyKind, milliseconds: number): string {
  if (kind === 'seal' || kind === 'bulk') return monthAt(milliseconds);
  return kind === 'tag' || kind === 'feedback' ? monthAt(milliseconds).slice(0, 4) : 'ever';
}

const MS_PER_DAY = 86_400_000;

/** Each tag and seal asks for its key by the instant, and writing the month anew each time costs 2 % of a call. */
let lastDay = Number.NaN;
let lastMonth = '';

function monthAt(milliseconds: number): string {
  const day = Math.floor(milliseconds / MS_PER_DAY);
  if (day !== lastDay) {
    lastMonth = new Date(milliseconds).toISOString().slice(0, 7);
    lastDay = day;
  }
  return lastMonth;
}
