import { type Problem, Refusal } from '../api/refusal.ts';
import type { Language } from '../words/bilingual.ts';
import { sayField, sayProblem } from '../words/problems.ts';

/** Where a form shows what: the fields it has, by what the API calls them, and the field that some codes are about. */
export interface FieldMap<Field extends string> {
  readonly fields: Readonly<Record<string, Field>>;
  readonly codes?: Readonly<Record<string, Field>>;
}

/** What is said where: at fields, and of the form as a whole. */
export interface PlacedRefusal<Field extends string> {
  readonly atFields: readonly { readonly field: Field; readonly message: string }[];
  /** Null when everything has found its field. */
  readonly whole: string | null;
  readonly requestId: string | null;
}

/** Finds for everything that a refusal says the field that it is about. Any other error is thrown on. */
export function placeRefusal<Field extends string>(
  error: unknown,
  { fields, codes = {} }: FieldMap<Field>,
  language: Language,
): PlacedRefusal<Field> {
  if (!(error instanceof Refusal)) throw error;
  const { problem } = error;
  const parameters = problem.parameters ?? [];
  const named = parameters.flatMap((parameter) => {
    const field = fields[parameter.name];
    return field === undefined ? [] : [{ field, message: sayField(parameter, language) }];
  });
  const field = codes[problem.code] ?? fields[problem.field ?? ''];
  const whole = { whole: sayProblem(problem, language), requestId: error.requestId };
  const nothing = { whole: null, requestId: null };
  if (named.length > 0) return { atFields: named, ...(named.length < parameters.length ? whole : nothing) };
  if (field !== undefined) return { atFields: [{ field, message: withReasons(problem, language) }], ...nothing };
  return { atFields: [], ...whole };
}

/** A password that is too weak is told with all that is wrong with it. */
function withReasons(problem: Problem, language: Language): string {
  const reasons = problem.reasons?.map((reason) => reason[language]) ?? [];
  return [sayProblem(problem, language), ...reasons].join(' ');
}
