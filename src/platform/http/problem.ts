import { STATUS_CODES } from 'node:http';
import type { FastifySchemaValidationError } from 'fastify';
import { Fault, type FaultCode, type FieldProblem } from '../../kernel/index.ts';

/** A problem of RFC 9457, as every door but the wire's answers business and faults alike. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly instance: string;
  /** The field, argument or setting concerned, where it is one. */
  readonly field?: string;
  /** Everything that is wrong with the fields of a body, a query or a path, at once. */
  readonly parameters?: readonly ToldParameter[];
  /** The same as `detail` for people, to be shown as it is. */
  readonly messages?: { readonly user: Told };
}

/** What people are told, in both languages. */
interface Told {
  readonly id: string;
  readonly en: string;
}

/** A parameter's reason is in both languages where it may be shown, else one sentence for whoever writes a client. */
interface ToldParameter {
  readonly name: string;
  readonly code: string;
  readonly reason: string | Told;
}

const statusOf: Record<FaultCode, number> = {
  configuration_invalid: 500,
  database_start_failed: 500,
  database_unreachable: 503,
  database_mismatch: 500,
  migration_failed: 500,
  port_taken: 500,
  overloaded: 503,
  log_unwritable: 503,
  log_key_missing: 503,
  not_found: 404,
  invalid_input: 400,
  not_signed_in: 401,
  not_permitted: 403,
  conflict: 409,
  scanner_unavailable: 503,
};

/** Seconds after which a refused caller may send again: the lanes' limits are well below. */
export const RETRY_AFTER_SECONDS = 1;

/** A fault as a problem. What is not the caller's to mend is told by its code only; the log has the rest. */
export function toProblem(error: unknown, requestId: string): Problem {
  const fault = error instanceof Fault ? error : undefined;
  const status = fault ? statusOf[fault.code] : statusOfHttp(error);
  const code = fault?.code ?? (status < 500 ? 'invalid_request' : 'internal');
  const shown = status < 500 || status === 503;
  const message = error instanceof Error ? error.message : '';
  const detail = [message, fault?.remedy].filter(Boolean).join(' ');
  const parameters = (fault?.parameters ?? schemaProblems(error)).map(tellParameter);
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    detail: shown ? detail : 'Something went wrong on our side.',
    instance: `urn:uuid:${requestId}`,
    ...(shown && fault?.field !== undefined && { field: fault.field }),
    ...(parameters.length > 0 && { parameters }),
    ...(shown && fault?.indonesian !== undefined && { messages: { user: { id: fault.indonesian, en: detail } } }),
  };
}

function tellParameter({ name, code, reason, indonesian }: FieldProblem): ToldParameter {
  return { name, code, reason: indonesian === undefined ? reason : { id: indonesian, en: reason } };
}

/** What a route's schema found wrong: each `code` is a rule of JSON Schema. Values stay out: they may be somebody's. */
function schemaProblems(error: unknown): FieldProblem[] {
  if (!(error instanceof Error) || !('validation' in error) || !Array.isArray(error.validation)) return [];
  return (error.validation as FastifySchemaValidationError[]).map(({ keyword, instancePath, params, message = '' }) => {
    const missing = keyword === 'required' ? [String(params.missingProperty)] : [];
    return { name: [...instancePath.split('/').filter(Boolean), ...missing].join('.'), code: keyword, reason: message };
  });
}

/** Faults of the HTTP library carry their own status. */
function statusOfHttp(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  return status >= 400 && status <= 599 ? status : 500;
}
