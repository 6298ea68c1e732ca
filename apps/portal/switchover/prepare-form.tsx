import type { ReactNode } from 'react';
import { answerOf, api } from '../api/client.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { readDay, writeDay } from '../forms/day.ts';
import { DayField } from '../forms/day-field.tsx';
import { Form } from '../forms/form.tsx';
import { TextAreaField } from '../forms/text-area-field.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { useWords } from '../words/language.ts';
import { type LetterKind, renewSwitchover, type Switchover } from './queries.ts';
import { letterKindWords, switchoverWords } from './switchover-words.ts';

interface PrepareFormProps {
  readonly switchover: Switchover;
  readonly onDone: () => void;
  readonly back: ReactNode;
}

const map = {
  fields: { kind: 'kind', valuesUntil: 'valuesUntil', reason: 'reason', right: 'kind' },
} as const;

/** Prepares a letter: an announcement as long as data are given, an undoing once they are not. */
export function PrepareForm({ switchover, onDone, back }: PrepareFormProps) {
  const said = useWords(switchoverWords);
  const kinds = useWords(letterKindWords);
  const { rightId: id, returnsValues, valuesUntil } = switchover;
  const usual: LetterKind = returnsValues ? 'announcement' : 'undo';
  const form = useFields({ kind: usual, valuesUntil: returnsValues ? writeDay(valuesUntil) : '', reason: '' });
  const { errors } = form.formState;
  const sending = useSending(form, map, async ({ kind, valuesUntil: day, reason }) => {
    const body = { kind, valuesUntil: `${readDay(day)}`, reason: reason.trim() };
    await answerOf(api.POST('/portal/v1/rights/{id}/switchover/letters', { params: { path: { id } }, body }));
    await renewSwitchover(id);
    onDone();
  });
  return (
    <Form sending={sending} send={said.send} beside={back}>
      <ChoiceField
        id="kind"
        label={said.kind}
        choices={Object.entries(kinds)}
        error={errors.kind?.message}
        {...form.register('kind')}
      />
      <DayField
        id="valuesUntil"
        label={said.valuesUntil}
        error={errors.valuesUntil?.message}
        {...form.register('valuesUntil', { validate: (text) => readDay(text) !== undefined || said.needDay })}
      />
      <TextAreaField
        id="reason"
        label={said.reason}
        hint={said.reasonHint}
        maxLength={500}
        error={errors.reason?.message}
        {...form.register('reason', { validate: (text) => text.trim() !== '' || said.needReason })}
      />
    </Form>
  );
}
