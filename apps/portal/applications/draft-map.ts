import type { Path } from 'react-hook-form';
import type { FieldMap } from '../forms/place-refusal.ts';
import { applicantFields, type Draft, formFields } from './draft.ts';

/** Rows of data balikan that a form takes. */
export const MOST_FEEDBACK = 20;

const feedbackFields = Array.from({ length: MOST_FEEDBACK }, (_, row) =>
  (['kind', 'key', 'format'] as const).map((key) => [`form.feedback.${row}.${key}`, `feedback.${row}.${key}`] as const),
).flat();

/** Where the form shows what is wrong, by what the API calls its fields. */
export const draftMap: FieldMap<Path<Draft>> = {
  fields: Object.fromEntries<Path<Draft>>([
    ...applicantFields.map((key) => [`applicant.${key}`, key] as const),
    ...formFields.map((key) => [`form.${key}`, key] as const),
    ...feedbackFields,
  ]),
};
