import type { UseFormReturn } from 'react-hook-form';
import { DayField } from '../forms/day-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useWords } from '../words/language.ts';
import { movingWords } from './move-words.ts';
import { dayOrNothing } from './moving.ts';

/** A form that has a letter among others. */
export interface WithLetter {
  readonly letterNo: string;
  readonly letterDate: string;
}

interface LetterFieldsProps {
  // biome-ignore lint/suspicious/noExplicitAny: a form of more fields is no form of these alone, though it has them
  readonly form: UseFormReturn<any>;
}

/** Number and date of the letter that a decision stands in. */
export function LetterFields({ form }: LetterFieldsProps) {
  const said = useWords(movingWords);
  const { errors } = form.formState;
  return (
    <>
      <TextField
        id="letterNo"
        label={said.letterNo}
        hint={said.letterNoHint}
        maxLength={100}
        error={errors.letterNo?.message as string | undefined}
        {...form.register('letterNo')}
      />
      <DayField
        id="letterDate"
        label={said.letterDate}
        hint={said.letterDateHint}
        error={errors.letterDate?.message as string | undefined}
        {...form.register('letterDate', { validate: dayOrNothing(said.noDay) })}
      />
    </>
  );
}
