import type { ReactNode } from 'react';
import type { Path, UseFormReturn } from 'react-hook-form';
import { Icon } from '../pieces/icon.tsx';
import { useWords } from '../words/language.ts';
import { type Draft, formFields } from './draft.ts';
import { fieldNames } from './form-words.ts';
import type { Application } from './queries.ts';

/** What a form is filled in with: its fields, and what has to be mended at them. */
export interface FormFieldsProps {
  readonly form: UseFormReturn<Draft>;
  readonly remarks?: Application['timeline'][number]['remarks'];
}

type Key = Extract<keyof Draft, Path<Draft>>;

/** What a field of the form is given: name, hint with what the office remarked at it, error, and the form's hold of it. */
export function useField({ form, remarks = [] }: FormFieldsProps) {
  const names = useWords(fieldNames);
  const { errors } = form.formState;
  return (key: Key, hint?: string) => {
    const part = formFields.some((one) => one === key) ? 'form' : 'applicant';
    const remark = remarks.find(({ field }) => field === `${part}.${key}`)?.remark;
    return {
      id: key,
      label: names[key],
      hint: remark === undefined ? hint : <Remarked hint={hint} remark={remark} />,
      error: errors[key]?.message as string | undefined,
      ...form.register(key),
    };
  };
}

function Remarked({ hint, remark }: { readonly hint: ReactNode; readonly remark: string }) {
  return (
    <>
      {hint}
      <span className="remarked">
        <Icon name="due" />
        {remark}
      </span>
    </>
  );
}
