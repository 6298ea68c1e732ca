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
  const month = new Date(milliseconds).toISOString().slice(0, 7);
  if (kind === 'seal' || kind === 'bulk') return month;
  return kind === 'tag' || kind === 'feedback' ? month.slice(0, 4) : 'ever';
}
