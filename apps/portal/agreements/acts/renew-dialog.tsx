import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { answerOf, api } from '../../api/client.ts';
import { readDay } from '../../forms/day.ts';
import { DayField } from '../../forms/day-field.tsx';
import { fieldOf } from '../../forms/field-of.ts';
import { Form } from '../../forms/form.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useRules } from '../../forms/use-rules.ts';
import { useFields, useSending } from '../../forms/use-sending.ts';
import { ActDialog } from '../../pieces/act-dialog.tsx';
import { pathOf } from '../../router/places.ts';
import { useWords } from '../../words/language.ts';
import { type Agreement, keepAgreement } from '../queries.ts';
import { actWords } from './act-words.ts';

/** Drafts the agreement that continues this one, with its rights as they are, and goes there. */
export function RenewDialog({ agreement }: { readonly agreement: Agreement }) {
  const said = useWords(actWords);
  return (
    <ActDialog label={said.renew} title={said.renew}>
      {(_, back) => <RenewForm id={agreement.agreementId} back={back} />}
    </ActDialog>
  );
}

const fields = { number: 'number', annexNumber: 'annexNumber', endsOn: 'endsOn' } as const;

function RenewForm({ id, back }: { readonly id: string; readonly back: ReactNode }) {
  const said = useWords(actWords);
  const rules = useRules();
  const navigate = useNavigate();
  const form = useFields({ number: '', annexNumber: '', endsOn: '' });
  const sending = useSending(form, { fields }, async ({ number, annexNumber, endsOn }) => {
    const body = { number: number.trim(), annexNumber: annexNumber.trim(), endsOn: readDay(endsOn) ?? '' };
    const made = await answerOf(api.POST('/portal/v1/agreements/{id}/renewal', { params: { path: { id } }, body }));
    await keepAgreement(made);
    await navigate({ to: pathOf('agreement'), params: { id: made.agreementId } as never });
  });
  return (
    <Form sending={sending} send={said.draft} beside={back}>
      <p>{said.renewHint}</p>
      <TextField {...fieldOf(form, 'number', rules.filled)} label={said.number} />
      <TextField {...fieldOf(form, 'annexNumber', rules.filled)} label={said.annexNumber} />
      <DayField {...fieldOf(form, 'endsOn', rules.day)} label={said.endsOn} />
    </Form>
  );
}
