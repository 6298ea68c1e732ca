import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { Form } from '../forms/form.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { useWords } from '../words/language.ts';
import type { EntryFields } from './entry-fields.ts';
import { formWords } from './form-words.ts';
import { KeptNote } from './kept-note.tsx';
import { type PeriodFields, PeriodInput, periodMap } from './period-fields.tsx';
import { PersonFields } from './person-fields.tsx';
import type { Delivery, Duty } from './queries.ts';
import type { TypedRow } from './typed-rows.ts';
import { useSendRows } from './use-send-rows.ts';
import '../pieces/sheet.css';
import './feedback.css';

/** People of one form: more are better sent as a file. */
const MOST_PEOPLE = 20;

const emptyRow: TypedRow = { nik: '', values: {} };

interface EntryFormProps {
  readonly institution: string;
  readonly duties: readonly Duty[];
}

/** People with their values, one below the other. Who could not be kept stays in the form, with what is wrong. */
export function EntryForm({ institution, duties }: EntryFormProps) {
  const said = useWords(formWords);
  const [kept, keep] = useState<Delivery>();
  const form = useFields<EntryFields>({ from: '', until: '', rows: [emptyRow] });
  const send = useSendRows(form, { institution, keys: duties.map(({ key }) => key), onKept: keep });
  const sending = useSending(form, { fields: periodMap }, send);
  return (
    <div className="sheet feedback-form">
      {kept && <KeptNote delivery={kept} />}
      <Form sending={sending} send={said.send}>
        <PeriodInput form={form as unknown as UseFormReturn<PeriodFields>} />
        <People form={form} duties={duties} />
      </Form>
    </div>
  );
}

interface PeopleProps {
  readonly form: UseFormReturn<EntryFields>;
  readonly duties: readonly Duty[];
}

function People({ form, duties }: PeopleProps) {
  const said = useWords(formWords);
  const people = useFieldArray({ control: form.control as never, name: 'rows' as never, keyName: 'rowId' });
  const isFull = people.fields.length >= MOST_PEOPLE;
  return (
    <>
      {people.fields.map(({ rowId }, at) => (
        <PersonFields
          form={form}
          duties={duties}
          at={at}
          key={rowId}
          {...(people.fields.length > 1 && { onRemove: () => people.remove(at) })}
        />
      ))}
      {!isFull && (
        <div className="buttons">
          <Button type="button" variant="tertiary" onClick={() => people.append(emptyRow as never)}>
            {said.add}
          </Button>
        </div>
      )}
    </>
  );
}
