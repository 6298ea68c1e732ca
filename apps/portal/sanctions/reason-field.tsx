import type { UseFormReturn } from 'react-hook-form';
import { TextAreaField } from '../forms/text-area-field.tsx';
import { useWords } from '../words/language.ts';
import { movingWords } from './move-words.ts';

interface ReasonFieldProps {
  // biome-ignore lint/suspicious/noExplicitAny: a form of more fields is no form of this alone, though it has it
  readonly form: UseFormReturn<any>;
}

/** Why a sanction is moved on. */
export function ReasonField({ form }: ReasonFieldProps) {
  const said = useWords(movingWords);
  return (
    <TextAreaField
      id="reason"
      label={said.reason}
      hint={said.reasonHint}
      maxLength={1000}
      error={form.formState.errors.reason?.message as string | undefined}
      {...form.register('reason', { validate: (text: string) => text.trim() !== '' || said.needReason })}
    />
  );
}
