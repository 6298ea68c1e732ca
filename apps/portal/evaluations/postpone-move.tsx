import type { ReactNode } from 'react';
import { answerOf, api } from '../api/client.ts';
import { fieldOf } from '../forms/field-of.ts';
import { Form } from '../forms/form.tsx';
import { TextAreaField } from '../forms/text-area-field.tsx';
import { useRules } from '../forms/use-rules.ts';
import { useFields, useSending } from '../forms/use-sending.ts';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { useWords } from '../words/language.ts';
import { evaluationWords } from './evaluation-words.ts';
import { type Evaluation, keepEvaluation } from './queries.ts';

interface PostponeMoveProps {
  readonly evaluation: Evaluation;
}

/** Takes the invitations of an evaluation back. */
export function PostponeMove({ evaluation }: PostponeMoveProps) {
  const said = useWords(evaluationWords);
  return (
    <ActDialog label={said.postpone} title={said.postponeTitle}>
      {(close, back) => <PostponeForm evaluation={evaluation} close={close} back={back} />}
    </ActDialog>
  );
}

const map = { fields: { reason: 'reason' } } as const;

interface PostponeFormProps extends PostponeMoveProps {
  readonly close: () => void;
  readonly back: ReactNode;
}

function PostponeForm({ evaluation: { evaluationId: id, version }, close, back }: PostponeFormProps) {
  const said = useWords(evaluationWords);
  const rules = useRules();
  const form = useFields({ reason: '' });
  const sending = useSending(form, map, async ({ reason }) => {
    const sent = { params: { path: { id } }, body: { version, reason: reason.trim() } };
    await keepEvaluation(await answerOf(api.POST('/portal/v1/evaluations/{id}/postpone', sent)));
    close();
  });
  return (
    <Form sending={sending} send={said.postpone} beside={back}>
      <p>{said.postponeAbout}</p>
      <TextAreaField
        {...fieldOf(form, 'reason', rules.filled)}
        label={said.reason}
        hint={said.reasonHint}
        maxLength={500}
      />
    </Form>
  );
}
