import type { components } from './schema.ts';

/** What a refusal is told by (RFC 9457). */
export type Problem = components['schemas']['PortalProblem'];

/** A call that was answered, and not with what was asked for. */
export class Refusal extends Error {
  readonly problem: Problem;
  /** Seconds after which it may be tried again, where the server says so. */
  readonly retryAfter: number | undefined;

  constructor(problem: Problem, retryAfter: number | undefined) {
    super(problem.code);
    this.name = 'Refusal';
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** By what the call is found again: what a person tells us on the telephone. */
  get requestId(): string {
    return this.problem.instance.replace(/^urn:uuid:/, '');
  }
}

/** A call that got no answer: nobody knows whether it arrived. */
export class LostNetwork extends Error {
  constructor(cause: unknown) {
    super('The network is lost.', { cause });
    this.name = 'LostNetwork';
  }
}

/** The code of a refusal; undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Refusal ? error.problem.code : undefined;
}

/** True for what may go well when it is tried again as it is: no answer, or an outage. */
export function isPassing(error: unknown): boolean {
  return error instanceof LostNetwork || (error instanceof Refusal && error.problem.status === 503);
}
