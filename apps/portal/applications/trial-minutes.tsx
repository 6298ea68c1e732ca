import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useFieldArray } from 'react-hook-form';
import { answerOf, api } from '../api/client.ts';
import { saveFile } from '../api/save-file.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { readDay } from '../forms/day.ts';
import { DayField } from '../forms/day-field.tsx';
import { Form } from '../forms/form.tsx';
import { TextField } from '../forms/text-field.tsx';
import { TickField } from '../forms/tick-field.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { useWords } from '../words/language.ts';
import { trialWords } from './trial-words.ts';

interface Fields {
  readonly number: string;
  readonly date: string;
  readonly place: string;
  readonly client: string;
  readonly beganOn: string;
  readonly endedOn: string;
  readonly isReady: 'ya' | 'belum';
  readonly checks: { readonly item: string; readonly expected: string; readonly found: string; passed: boolean }[];
}

const aCheck = { item: '', expected: '', found: '', passed: true };
const days = ['date', 'beganOn', 'endedOn'] as const;

/** Prints the minutes of a trial (berita acara uji coba), to be signed by both sides. */
export function TrialMinutes({ applicationId }: { readonly applicationId: string }) {
  const said = useWords(trialWords);
  return (
    <ActDialog label={said.print} title={said.title}>
      {(close, back) => <MinutesForm applicationId={applicationId} close={close} back={back} />}
    </ActDialog>
  );
}

interface MinutesFormProps {
  readonly applicationId: string;
  readonly close: () => void;
  readonly back: ReactNode;
}

function MinutesForm({ applicationId: id, close, back }: MinutesFormProps) {
  const said = useWords(trialWords);
  const texts = { number: '', date: '', place: '', client: '', beganOn: '', endedOn: '' };
  const form = useFields<Fields>({ ...texts, isReady: 'ya', checks: [aCheck] });
  const map = {
    fields: { number: 'number', date: 'date', place: 'place', client: 'client', endedOn: 'endedOn' },
  } as const;
  const sending = useSending(form, map, async ({ checks, isReady, ...told }) => {
    const [date, beganOn, endedOn] = days.map((name) => readDay(told[name]) ?? '');
    const body = {
      ...told,
      ...({ date, beganOn, endedOn } as Record<(typeof days)[number], string>),
      isReady: isReady === 'ya',
      checks: checks.filter(({ item }) => item.trim() !== ''),
      followUp: [],
      people: [],
    };
    const printing = api.POST('/portal/v1/applications/{id}/prints/trial-minutes', {
      params: { path: { id } },
      body,
      parseAs: 'blob',
    });
    saveFile(await answerOf(printing), 'berita-acara-uji-coba.pdf');
    close();
  });
  const { errors } = form.formState;
  const field = (name: keyof typeof texts) => ({
    id: name,
    label: said[name],
    error: errors[name]?.message,
    ...form.register(name, { validate: (text) => text.trim() !== '' || said.need }),
  });
  const day = (name: (typeof days)[number]) => ({
    ...field(name),
    ...form.register(name, { validate: (text) => readDay(text) !== undefined || said.needDay }),
  });
  return (
    <Form sending={sending} send={said.print} beside={back}>
      <TextField maxLength={100} {...field('number')} />
      <TextField maxLength={200} {...field('place')} />
      <TextField maxLength={200} {...field('client')} />
      <DayField {...day('date')} />
      <div className="pair">
        <DayField {...day('beganOn')} />
        <DayField {...day('endedOn')} />
      </div>
      <Checks form={form} />
      <ChoiceField
        id="isReady"
        label={said.isReady}
        choices={[
          ['ya', said.ready],
          ['belum', said.notReady],
        ]}
        {...form.register('isReady')}
      />
    </Form>
  );
}

function Checks({ form }: { readonly form: ReturnType<typeof useFields<Fields>> }) {
  const said = useWords(trialWords);
  const { fields, append } = useFieldArray({ control: form.control, name: 'checks' });
  return (
    <fieldset className="rows">
      <legend className="field__label">{said.checks}</legend>
      {fields.map(({ id }, at) => (
        <fieldset className="rows__one" key={id}>
          <legend className="hidden-text">{said.check(at + 1)}</legend>
          <TextField
            id={`checks.${at}.item`}
            label={said.item}
            maxLength={500}
            {...form.register(`checks.${at}.item`)}
          />
          <TextField
            id={`checks.${at}.expected`}
            label={said.expected}
            maxLength={500}
            {...form.register(`checks.${at}.expected`)}
          />
          <TextField
            id={`checks.${at}.found`}
            label={said.found}
            maxLength={500}
            {...form.register(`checks.${at}.found`)}
          />
          <TickField id={`checks.${at}.passed`} label={said.passed} {...form.register(`checks.${at}.passed`)} />
        </fieldset>
      ))}
      <Button type="button" variant="secondary" onClick={() => append(aCheck)}>
        {said.addCheck}
      </Button>
    </fieldset>
  );
}
