import type { ReactNode } from 'react';
import { answerOf, api } from '../api/client.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { fieldOf } from '../forms/field-of.ts';
import { Form } from '../forms/form.tsx';
import type { Choice } from '../forms/select-field.tsx';
import { TextAreaField } from '../forms/text-area-field.tsx';
import { useRules } from '../forms/use-rules.ts';
import { useFields, useSending } from '../forms/use-sending.ts';
import { given } from '../lists/given.ts';
import { useWords } from '../words/language.ts';
import { findingWords, moveWords } from './move-words.ts';
import { keepTicket, type Result } from './queries.ts';

interface AnswerFormProps {
  readonly ticketId: string;
  readonly onDone: () => void;
  readonly back: ReactNode;
}

interface Fields {
  readonly result: Result | null;
  readonly tell: string;
}

const map = { fields: { result: 'result', tell: 'tell' } } as const;

/** Answers a ticket: what was found, and what the operator says to the person. */
export function AnswerForm({ ticketId, onDone, back }: AnswerFormProps) {
  const said = useWords(moveWords);
  const findings = Object.entries(useWords(findingWords)) as Choice[];
  const rules = useRules();
  const form = useFields<Fields>({ result: null, tell: '' });
  const sending = useSending(form, map, async ({ result, tell }) => {
    if (result === null) return;
    const body = { result, ...given({ tell: tell.trim() }) };
    const sent = { params: { path: { ticket: ticketId } }, body };
    await keepTicket(await answerOf(api.POST('/portal/v1/tickets/{ticket}/answer', sent)));
    onDone();
  });
  return (
    <Form sending={sending} send={said.send} beside={back}>
      <ChoiceField label={said.result} choices={findings} {...fieldOf(form, 'result', rules.outcome)} />
      <TextAreaField label={said.tell} hint={said.tellHint} maxLength={300} {...fieldOf(form, 'tell')} />
    </Form>
  );
}
