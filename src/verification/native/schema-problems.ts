import type { FastifySchemaValidationError } from 'fastify';
import { type ParameterCode, type ParameterProblem, parameterProblem } from './parameter-problems.ts';

/** What the schema finds wrong with a body, each parameter and code once. */
export function schemaProblems(errors: readonly FastifySchemaValidationError[]): ParameterProblem[] {
  const problems = unique(errors.map(toProblem));
  const noText = new Set(problems.filter(({ code }) => code === 'not_text').map(({ name }) => name));
  // What is no text is in no list either, and saying so helps nobody.
  return problems.filter(({ name, code }) => code !== 'not_in_list' || !noText.has(name));
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

/** An unknown name comes from the caller and may be anything, even somebody's number, however it is written. */
function shortened(name: string): string {
  return name.replaceAll(/\d(?:[^\p{L}\d]*\d){9,}/gu, '[number]').slice(0, 60);
}

function unescapePointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}

function unique(problems: readonly ParameterProblem[]): ParameterProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ name, code }) => !seen.has(`${name} ${code}`) && seen.add(`${name} ${code}`));
}
