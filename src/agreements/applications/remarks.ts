import { type Applicant, type ApplicationForm, emptyApplicant, emptyForm } from './model.ts';

/** A field of the form, as problems name it: `applicant.address`, `form.elements`. */
export type FormField = `applicant.${keyof Applicant}` | `form.${keyof ApplicationForm}`;

/** What has to be mended at one field of an application that is returned. */
export interface Remark {
  readonly field: FormField;
  readonly remark: string;
}

/** Every field that a remark can be about. */
export const formFields: readonly FormField[] = [
  ...(Object.keys(emptyApplicant) as (keyof Applicant)[]).map((key) => `applicant.${key}` as const),
  ...(Object.keys(emptyForm) as (keyof ApplicationForm)[]).map((key) => `form.${key}` as const),
];
