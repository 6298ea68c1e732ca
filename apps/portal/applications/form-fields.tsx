import { ApplicantFields } from './applicant-fields.tsx';
import { AskedFields } from './asked-fields.tsx';
import type { FormFieldsProps } from './use-field.tsx';

/** Every field of the application form, in the order of the printed one. */
export function FormFields(props: FormFieldsProps) {
  return (
    <>
      <ApplicantFields {...props} />
      <AskedFields {...props} />
    </>
  );
}
