import { readDay } from '../forms/day.ts';
import { DayField } from '../forms/day-field.tsx';
import { Form } from '../forms/form.tsx';
import { TextAreaField } from '../forms/text-area-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useRules } from '../forms/use-rules.ts';
import { useFields, useSending } from '../forms/use-sending.ts';
import { given } from '../lists/given.ts';
import { useWords } from '../words/language.ts';
import { personWords } from './person-words.ts';
import type { PersonSearch } from './queries.ts';

const map = { fields: { nik: 'nik', caseRef: 'caseRef', reason: 'reason', from: 'from', to: 'to' } } as const;

/** Whom a search is about, for which case, why, and over which days. */
export function PersonForm({ look }: { readonly look: (search: PersonSearch) => Promise<void> }) {
  const said = useWords(personWords);
  const { filled, dayOrNone } = useRules();
  const form = useFields({ nik: '', caseRef: '', reason: '', from: '', to: '' });
  const { errors } = form.formState;
  const sending = useSending(form, map, ({ from, to, ...search }) =>
    look({ ...search, ...given({ from: readDay(from), to: readDay(to) }) }),
  );
  return (
    <Form sending={sending} send={said.send}>
      <TextField
        id="nik"
        label={said.nik}
        hint={said.nikHint}
        inputMode="numeric"
        autoComplete="off"
        maxLength={40}
        error={errors.nik?.message}
        {...form.register('nik', filled)}
      />
      <TextField
        id="caseRef"
        label={said.caseRef}
        hint={said.caseRefHint}
        autoComplete="off"
        maxLength={100}
        error={errors.caseRef?.message}
        {...form.register('caseRef', filled)}
      />
      <TextAreaField
        id="reason"
        label={said.reason}
        hint={said.reasonHint}
        maxLength={300}
        error={errors.reason?.message}
        {...form.register('reason', filled)}
      />
      <div className="pair">
        <DayField id="from" label={said.from} error={errors.from?.message} {...form.register('from', dayOrNone)} />
        <DayField id="to" label={said.to} error={errors.to?.message} {...form.register('to', dayOrNone)} />
      </div>
      <p className="hint">{said.period}</p>
    </Form>
  );
}
