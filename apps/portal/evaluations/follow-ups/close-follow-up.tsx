import type { ReactNode } from 'react';
import { answerOf, api } from '../../api/client.ts';
import { readDay } from '../../forms/day.ts';
import { DayField } from '../../forms/day-field.tsx';
import { fieldOf } from '../../forms/field-of.ts';
import { Form } from '../../forms/form.tsx';
import { TextAreaField } from '../../forms/text-area-field.tsx';
import { useRules } from '../../forms/use-rules.ts';
import { useFields, useSending } from '../../forms/use-sending.ts';
import { ActDialog } from '../../pieces/act-dialog.tsx';
import { useWords } from '../../words/language.ts';
import { followUpWords } from './follow-up-words.ts';
import { type FollowUp, renewFollowUps } from './queries.ts';

interface CloseFollowUpProps {
  readonly followUp: FollowUp;
}

/** Records that a follow-up was done, and what shows it. */
export function CloseFollowUp({ followUp }: CloseFollowUpProps) {
  const said = useWords(followUpWords);
  return (
    <ActDialog label={said.close} about={followUp.followUp?.task ?? ''} title={said.closeTitle}>
      {(close, back) => <CloseForm followUp={followUp} close={close} back={back} />}
    </ActDialog>
  );
}

const map = { fields: { on: 'on', remark: 'remark' } } as const;

interface CloseFormProps extends CloseFollowUpProps {
  readonly close: () => void;
  readonly back: ReactNode;
}

function CloseForm({ followUp: { findingId: id, followUp }, close, back }: CloseFormProps) {
  const said = useWords(followUpWords);
  const rules = useRules();
  const form = useFields({ on: '', remark: '' });
  const sending = useSending(form, map, async ({ on, remark }) => {
    const body = { on: readDay(on) ?? '', remark: remark.trim() };
    await answerOf(api.POST('/portal/v1/follow-ups/{id}/close', { params: { path: { id } }, body }));
    await renewFollowUps();
    close();
  });
  return (
    <Form sending={sending} send={said.close} beside={back}>
      <p>{followUp?.task}</p>
      <DayField {...fieldOf(form, 'on', rules.day)} label={said.on} />
      <TextAreaField
        {...fieldOf(form, 'remark', rules.filled)}
        label={said.remark}
        hint={said.remarkHint}
        maxLength={1000}
      />
    </Form>
  );
}
