import { Errors } from 'typebox/value';
import type { FieldProblem } from '../../kernel/index.ts';
import { isPlainObject } from '../../platform/lossless-json/index.ts';
import { emptyApplicant, emptyForm } from './model.ts';
import { refuseProblems } from './refuse-problems.ts';
import type { CounterForm } from './register-application.ts';
import { RegisterBody } from './route-schemas.ts';

/**
 * Reads a paper form that was typed into a JSON file; what is left out is not told yet. Throws `invalid_input` with the
 * fields that are unknown or of another kind, eight at most, as the schema's library tells no more.
 */
export function readCounterForm(json: unknown): CounterForm {
  const { applicant, form, ...rest } = isPlainObject(json) ? (json as Record<string, unknown>) : {};
  const whole = { ...rest, applicant: filled(emptyApplicant, applicant), form: filled(emptyForm, form) };
  refuseProblems(problemsOf(whole));
  return whole as CounterForm;
}

function filled(empty: object, given: unknown): unknown {
  return given === undefined ? empty : isPlainObject(given) ? { ...empty, ...given } : given;
}

/** One problem a field. */
function problemsOf(whole: object): FieldProblem[] {
  const found = Errors(RegisterBody, whole).flatMap(({ keyword, instancePath, message }) => {
    // The field itself is told of as well, as `boolean`.
    if (keyword === 'additionalProperties') return [];
    const name = instancePath.split('/').slice(1).join('.');
    return [{ name, code: keyword, reason: keyword === 'boolean' ? 'There is no such field.' : `It ${message}.` }];
  });
  return [...new Map(found.map((problem) => [problem.name, problem])).values()];
}
