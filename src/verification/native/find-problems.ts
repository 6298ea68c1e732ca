import type { FastifyRequest, FastifySchemaValidationError } from 'fastify';
import { isPlainObject } from '../../platform/lossless-json/index.ts';
import { type ParameterCode, type ParameterProblem, parameterProblem } from './parameter-problems.ts';
import { UnreadableBody } from './read-body.ts';

/** Everything that is wrong with a request, in the order of the body; empty when it can be used. */
export function findProblems(request: FastifyRequest): ParameterProblem[] {
  const { body, validationError, headers } = request;
  const ofHeader = keyProblems(headers['idempotency-key']);
  if (body === undefined || body === null) return [...ofHeader, parameterProblem('', 'body_empty')];
  if (body instanceof UnreadableBody) return [...ofHeader, parameterProblem('', body.code)];
  if (!isPlainObject(body)) return [...ofHeader, parameterProblem('', 'not_an_object')];
  const found = (validationError?.validation ?? []).map(toProblem);
  return [...ofHeader, ...unique(found), ...namingPeople(body as Readonly<Record<string, unknown>>)];
}

/** Characters of an idempotency key: printable ASCII (the draft's quoted form is taken as it stands). */
const KEY = /^[\x21-\x7e]{1,255}$/;

function keyProblems(key: string | string[] | undefined): ParameterProblem[] {
  if (key === undefined || (typeof key === 'string' && KEY.test(key))) return [];
  return [parameterProblem('Idempotency-Key', 'key_malformed', 'header')];
}

/** `/elements/NAMA_LGKP` is told as `elements.NAMA_LGKP`. */
function toProblem({ keyword, instancePath, params }: FastifySchemaValidationError): ParameterProblem {
  const path = instancePath.slice(1).split('/').filter(Boolean).map(unescapePointer);
  if (keyword === 'required') return parameterProblem([...path, params.missingProperty].join('.'), 'missing');
  if (keyword === 'additionalProperties') {
    return parameterProblem([...path, shortened(String(params.additionalProperty))].join('.'), 'unknown');
  }
  return parameterProblem(path.join('.'), codeOf(keyword, params));
}

function codeOf(keyword: string, params: Readonly<Record<string, unknown>>): ParameterCode {
  if (keyword === 'type') return codeOfType[String(params.type)] ?? 'not_text';
  return codeOfKeyword[keyword] ?? 'not_in_list';
}

const codeOfType: Readonly<Record<string, ParameterCode>> = {
  string: 'not_text',
  integer: 'not_an_integer',
  object: 'not_an_object',
};

const codeOfKeyword: Readonly<Record<string, ParameterCode>> = {
  minLength: 'blank',
  maxLength: 'too_long',
  pattern: 'control_character',
  minimum: 'out_of_range',
  maximum: 'out_of_range',
  minProperties: 'nothing_asked',
};

/** Names of people do not belong where the log keeps them for five years: a NIK is no name for an officer or a case. */
function namingPeople({ officer, caseRef }: Readonly<Record<string, unknown>>): ParameterProblem[] {
  return Object.entries({ officer, caseRef }).flatMap(([name, value]) =>
    typeof value === 'string' && /(?<!\d)\d{16}(?!\d)/.test(value.replaceAll(/[\s.-]/g, ''))
      ? [parameterProblem(name, 'looks_like_nik')]
      : [],
  );
}

/** An unknown name comes from the caller and may be anything, even somebody's number. */
function shortened(name: string): string {
  return name.replaceAll(/\d{10,}/g, '[number]').slice(0, 60);
}

function unescapePointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}

function unique(problems: readonly ParameterProblem[]): ParameterProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ name, code }) => !seen.has(`${name} ${code}`) && seen.add(`${name} ${code}`));
}
