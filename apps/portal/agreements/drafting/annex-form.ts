import type { UseFormReturn } from 'react-hook-form';
import type { AnnexValues } from './annex-values.ts';

/** A form that writes an annex, and whatever else. Fields of an annex have the same paths in all of them. */
export type AnnexForm = UseFormReturn<AnnexValues>;

/** Hands the part of a larger form that writes its annex to the fields of annexes. */
export function annexPart<Values extends AnnexValues>(form: UseFormReturn<Values>): AnnexForm {
  // The paths of Values contain those of AnnexValues, which TypeScript cannot see through a type parameter.
  return form as unknown as AnnexForm;
}
