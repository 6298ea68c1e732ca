import type { ReactNode } from 'react';
import { answerOf, api } from '../../api/client.ts';
import { readDay, writeDay } from '../../forms/day.ts';
import { DayField } from '../../forms/day-field.tsx';
import { fieldOf } from '../../forms/field-of.ts';
import { Form } from '../../forms/form.tsx';
import { TextAreaField } from '../../forms/text-area-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useRules } from '../../forms/use-rules.ts';
import { useFields, useSending } from '../../forms/use-sending.ts';
import { ActDialog } from '../../pieces/act-dialog.tsx';
import { useWords } from '../../words/language.ts';
import { type Agreement, keepAgreement } from '../queries.ts';
import { actWords } from './act-words.ts';

/** Changes number, days and note of an agreement that is not signed. */
export function FactsDialog({ agreement }: { readonly agreement: Agreement }) {
  const said = useWords(actWords);
  return (
    <ActDialog label={said.changeFacts} title={said.changeFacts}>
      {(close, back) => <FactsForm agreement={agreement} close={close} back={back} />}
    </ActDialog>
  );
}

interface FactsFormProps {
  readonly agreement: Agreement;
  readonly close: () => void;
  readonly back: ReactNode;
}

const fields = { number: 'number', startsOn: 'startsOn', endsOn: 'endsOn', note: 'note' } as const;

function FactsForm({ agreement, close, back }: FactsFormProps) {
  const said = useWords(actWords);
  const rules = useRules();
  const { agreementId: id, number, startsOn, endsOn, note, renews } = agreement;
  const form = useFields({ number, startsOn: writeDay(startsOn), endsOn: writeDay(endsOn), note: note ?? '' });
  const sending = useSending(form, { fields }, async (values) => {
    const body = {
      number: values.number.trim(),
      startsOn: readDay(values.startsOn) ?? '',
      endsOn: readDay(values.endsOn) ?? '',
      note: values.note.trim() || null,
      renews,
    };
    await keepAgreement(await answerOf(api.PUT('/portal/v1/agreements/{id}', { params: { path: { id } }, body })));
    close();
  });
  return (
    <Form sending={sending} send={said.save} beside={back}>
      <TextField {...fieldOf(form, 'number', rules.filled)} label={said.number} />
      <DayField {...fieldOf(form, 'startsOn', rules.day)} label={said.startsOn} />
      <DayField {...fieldOf(form, 'endsOn', rules.day)} label={said.endsOn} />
      <TextAreaField {...fieldOf(form, 'note')} label={said.note} hint={said.optional} />
    </Form>
  );
}
