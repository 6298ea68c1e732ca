import { Button } from '@digdir/designsystemet-react';
import type { UseFormReturn } from 'react-hook-form';
import { fieldOf } from '../forms/field-of.ts';
import { TextField } from '../forms/text-field.tsx';
import { readNik } from '../verification/read-nik.ts';
import { nikWords } from '../verification/verify-words.ts';
import { useWords } from '../words/language.ts';
import type { EntryFields } from './entry-fields.ts';
import { formWords } from './form-words.ts';
import type { Duty } from './queries.ts';
import { useSayFormat } from './use-say-format.ts';

interface PersonFieldsProps {
  readonly form: UseFormReturn<EntryFields>;
  readonly duties: readonly Duty[];
  readonly at: number;
  readonly onRemove?: () => void;
}

/** One person: its NIK, and a value of each kind that is owed. */
export function PersonFields({ form, duties, at, onRemove }: PersonFieldsProps) {
  const said = useWords(formWords);
  const sayFormat = useSayFormat();
  const checkNik = useCheckNik();
  const [first] = duties;
  const isFilled = () => Object.values(form.getValues(`rows.${at}.values`)).some((value) => value.trim() !== '');
  return (
    <fieldset className="feedback-person">
      <legend>{said.person(at + 1)}</legend>
      <div className="feedback-person__fields">
        <TextField
          label={said.nik}
          inputMode="numeric"
          autoComplete="off"
          maxLength={40}
          {...fieldOf(form, `rows.${at}.nik`, { validate: checkNik })}
        />
        {duties.map((duty) => (
          <TextField
            label={duty.kind}
            hint={sayFormat(duty.format)}
            autoComplete="off"
            maxLength={500}
            key={duty.key}
            {...fieldOf(form, `rows.${at}.values.${duty.key}`, {
              validate: () => duty !== first || isFilled() || said.needValue,
            })}
          />
        ))}
      </div>
      {onRemove && (
        <div className="buttons">
          <Button type="button" variant="tertiary" data-color="danger" onClick={onRemove}>
            {said.remove(at + 1)}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** What is wrong with a NIK is told before anything is sent, in the words of the counter. */
function useCheckNik(): (text: string) => true | string {
  const words = useWords(nikWords);
  return (text) => {
    const read = readNik(text);
    return read.ok || words[read.problem](`${read.digits}`);
  };
}
