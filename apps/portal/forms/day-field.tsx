import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';
import { TextField, type TextFieldProps } from './text-field.tsx';

const words = bilingual({ form: 'hh-bb-tttt, misalnya 25-11-2021' }, { form: 'dd-mm-yyyy, such as 25-11-2021' });

/** A day, typed as people write it; `readDay` reads it. */
export function DayField({ hint, ...field }: TextFieldProps) {
  const { form } = useWords(words);
  return <TextField {...field} hint={hint ?? form} inputMode="numeric" autoComplete="off" maxLength={10} />;
}
