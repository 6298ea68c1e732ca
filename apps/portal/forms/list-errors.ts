import type { FormError } from './form-errors.tsx';

/** Everything that is wrong with the fields of a form, rows of fields too: `feedback.0.key`. */
export function listErrors(errors: object, within = ''): FormError[] {
  return Object.entries(errors).flatMap(([name, error]) => {
    if (typeof error !== 'object' || error === null) return [];
    const fieldId = `${within}${name}`;
    if (typeof error.message === 'string') return [{ message: error.message, fieldId }];
    return listErrors(error, `${fieldId}.`);
  });
}
