import type { FieldValues, Path, RegisterOptions, UseFormReturn } from 'react-hook-form';

/** What a field of a form is given: its name as its id, where the summary of errors leads, and what is wrong with it. */
export function fieldOf<Values extends FieldValues, Name extends Path<Values>>(
  form: UseFormReturn<Values>,
  name: Name,
  rules?: RegisterOptions<Values, Name>,
) {
  const { error } = form.getFieldState(name, form.formState);
  return { id: name as string, error: error?.message, ...form.register(name, rules) };
}
