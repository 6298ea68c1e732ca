import type { Messages } from './answers.ts';
import type { BulkNotice } from './bulk.ts';
import { readRequestId, readRetryAfter } from './read-headers.ts';
import type { components } from './schema.ts';

type ProblemBody = components['schemas']['Problem'];

/**
 * Codes of refusals and faults. Later versions of the gate may know further ones, so a `switch` over them needs a
 * `default`.
 *
 * @example
 * const worthATicket: ProblemCode[] = ['right_not_in_force', 'credential_inactive', 'address_unknown'];
 */
export type ProblemCode = ProblemBody['code'];

/**
 * One wrong parameter: its path in the body or the name of the header, what is wrong with it, and the reason in both
 * languages. Never holds a value.
 *
 * @example
 * for (const { name, reason } of problem.parameters) form.mark(name, reason.id);
 */
export type ParameterProblem = NonNullable<ProblemBody['parameters']>[number];

/**
 * A refusal or fault of the gate (RFC 9457). Nothing was counted. `docs/reference/errors.md` explains each code.
 *
 * @example
 * try {
 *   await gapura.verify(question);
 * } catch (error) {
 *   if (!(error instanceof GapuraProblem)) throw error;
 *   switch (error.code) {
 *     case 'parameters_invalid':
 *       return error.parameters.map(({ name, reason }) => `${name}: ${reason.id}`);
 *     case 'quota_used_up':
 *       return [`Coba lagi dalam ${error.retryAfter} detik.`];
 *     default:
 *       return [error.messages.user.id];
 *   }
 * }
 */
export class GapuraProblem extends Error {
  override readonly name = 'GapuraProblem';
  readonly code: ProblemCode;
  /** The HTTP status. */
  readonly status: number;
  readonly messages: Messages;
  /** Everything that is wrong with the call; empty when it is not about parameters. */
  readonly parameters: readonly ParameterProblem[];
  /** What is wrong with a file that was handed in; empty when it is not about a file. */
  readonly notices: readonly BulkNotice[];
  /** Name it in any question to the office. */
  readonly requestId: string;
  /** Seconds after which the call may be sent again, where the gate said so. */
  readonly retryAfter: number | undefined;

  constructor({ code, detail, messages, parameters, notices }: ProblemBody, { status, headers }: Response) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.status = status;
    this.messages = messages;
    this.parameters = parameters ?? [];
    this.notices = notices ?? [];
    this.requestId = readRequestId(headers);
    this.retryAfter = readRetryAfter(headers);
  }
}

/** True for the body of a problem of the native API: something else may stand between, and answer in its own way. */
export function isProblemBody(body: unknown): body is ProblemBody {
  const { code, messages } = (body ?? {}) as Partial<ProblemBody>;
  return typeof code === 'string' && typeof messages?.user?.id === 'string';
}
