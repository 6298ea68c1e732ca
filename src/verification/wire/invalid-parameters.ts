import type { WireKey } from './keys.ts';

/** What can be wrong with a body or one of its parameters; for the log and the institution's own diagnosis. */
export const parameterReasons = {
  body_empty: 'The body has no content.',
  body_too_long: 'The body is longer than 65,536 bytes.',
  not_utf8: 'The text is not UTF-8.',
  not_an_object: 'The body is neither a JSON object nor form-encoded.',
  json_malformed: 'The body starts like a JSON object and is none: an unescaped quote or backslash, a cut end.',
  too_many_keys: 'The body has more than 200 keys.',
  nested: 'The value is an object or an array.',
  number_inexact: 'The value is a number written so that digits are lost: an exponent, or a fraction beyond 2^53.',
  value_too_long: 'The value is longer than 500 characters.',
  nul_character: 'The value contains U+0000.',
  missing: 'The parameter is required.',
  not_0_to_100: 'The threshold is not an integer from 0 to 100.',
} as const;

/** Why a body or a parameter cannot be used. */
export type ParameterReason = keyof typeof parameterReasons;

/** The refusal `parameters_invalid` (code 07) with its machine-readable reason. Never holds a value. */
export interface InvalidParameters {
  readonly outcome: 'parameters_invalid';
  readonly reason: ParameterReason;
  /** The parameter concerned; null when it is the body as a whole. */
  readonly field: WireKey | null;
}

/** The refusal for a reason and, where there is one, the parameter concerned. */
export function invalidParameters(reason: ParameterReason, field: WireKey | null = null): InvalidParameters {
  return { outcome: 'parameters_invalid', reason, field };
}

/** True when reading ended in the refusal `parameters_invalid`. */
export function isInvalid<T extends object>(reading: T | InvalidParameters): reading is InvalidParameters {
  return 'outcome' in reading && reading.outcome === 'parameters_invalid';
}
