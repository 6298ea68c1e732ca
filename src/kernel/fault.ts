/**
 * A fault: something that should not happen in the ordinary course of business (a lost database, a broken key file).
 * Expected outcomes (a refused login, a used-up quota) are return values and never faults.
 *
 * Every fault has a stable code, listed in `docs/reference/errors.md`; a test keeps the page and this list equal.
 * A message names the setting, file or part concerned and the remedy; never personal data.
 */
export const faultCodes = {
  configuration_invalid: 'A setting is missing or has a value that cannot be used.',
  database_start_failed: 'The embedded PostgreSQL could not be started.',
  database_unreachable: 'The database does not answer.',
  database_mismatch: 'The database belongs to another kind of installation or another version.',
  migration_failed: 'A migration could not be applied.',
  port_taken: 'The port to listen on is in use.',
  overloaded: 'More work is waiting than can be answered in time.',
  log_unwritable: 'The access log record could not be written, so no answer may leave.',
  log_key_missing: 'The key that seals or tags the access log is missing or does not open.',
  not_found: 'The thing that was asked for does not exist.',
  invalid_input: 'A value that was handed in cannot be used.',
  not_signed_in: 'Nobody is signed in, or the session is over.',
  not_permitted: 'Whoever is signed in may see this and not do that.',
  conflict: 'The thing was changed by somebody else or exists already.',
  scanner_unavailable: 'The scanner of files that are handed in gave no answer, so no file is taken.',
} as const;

export type FaultCode = keyof typeof faultCodes;

/** What a person needs to act on a fault: the field or setting, and how to mend it. */
export interface FaultDetail {
  /** The field, setting, file or argument concerned. */
  readonly field?: string;
  /** What the reader can do about it. */
  readonly remedy?: string;
  /**
   * Reason and remedy as a form says them: one or two plain sentences of Indonesian in the law's words, without codes. A test
   * demands it of every refusal of input in rooms that the portal answers from.
   */
  readonly indonesian?: string;
  /** Everything that is wrong with what was handed in, at once. */
  readonly parameters?: readonly FieldProblem[];
}

/**
 * What is wrong with one field: `name` is its path (`form.months`), `code` the rule that it breaks, `reason` says why, and
 * `indonesian` says it at the field; what a schema finds has none, since pages have words for its rules.
 */
export interface FieldProblem {
  readonly name: string;
  readonly code: string;
  readonly reason: string;
  readonly indonesian?: string;
}

/** The one class of faults. Narrow on `code` in a `switch`. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: FaultCode;
  readonly field: string | undefined;
  readonly remedy: string | undefined;
  readonly indonesian: string | undefined;
  readonly parameters: readonly FieldProblem[];

  constructor(code: FaultCode, message: string, detail: FaultDetail = {}, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.field = detail.field;
    this.remedy = detail.remedy;
    this.indonesian = detail.indonesian;
    this.parameters = detail.parameters ?? [];
  }
}

/** True when `error` is a fault, optionally of one code. */
export function isFault(error: unknown, code?: FaultCode): error is Fault {
  return error instanceof Fault && (code === undefined || error.code === code);
}
