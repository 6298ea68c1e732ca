import type { ReactNode } from 'react';
import { answerOf, api } from '../api/client.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { readDay } from '../forms/day.ts';
import { DayField } from '../forms/day-field.tsx';
import { fieldOf } from '../forms/field-of.ts';
import { Form } from '../forms/form.tsx';
import { TextAreaField } from '../forms/text-area-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useRules } from '../forms/use-rules.ts';
import { useFields, useSending } from '../forms/use-sending.ts';
import { useWords } from '../words/language.ts';
import { connectionWords } from './connection-words.ts';
import { type Connection, renewConnections } from './queries.ts';

interface CheckFormProps {
  readonly connection: Connection;
  readonly close: () => void;
  readonly back: ReactNode;
}

const fields = { passed: 'passed', result: 'result', letterNo: 'letterNo', letterDate: 'letterDate' } as const;

/** What a check has found, with its minutes (berita acara). */
export function CheckForm({ connection: { connectionId: id, institutionId }, close, back }: CheckFormProps) {
  const said = useWords(connectionWords);
  const rules = useRules();
  const form = useFields({ passed: '', result: '', letterNo: '', letterDate: '' });
  const sending = useSending(form, { fields }, async (values) => {
    const body = {
      passed: values.passed === 'pass',
      result: values.result.trim().replace(/\s+/g, ' '),
      letterNo: values.letterNo.trim(),
      letterDate: readDay(values.letterDate) ?? '',
    };
    await answerOf(api.POST('/portal/v1/connections/{id}/check', { params: { path: { id } }, body }));
    await renewConnections(institutionId);
    close();
  });
  const outcomes = [
    ['pass', said.pass],
    ['fail', said.fail],
  ] as const;
  return (
    <Form sending={sending} send={said.check} beside={back}>
      <ChoiceField {...fieldOf(form, 'passed', rules.outcome)} label={said.passed} choices={outcomes} />
      <TextAreaField {...fieldOf(form, 'result')} label={said.result} hint={said.resultHint} />
      <TextField {...fieldOf(form, 'letterNo', rules.filled)} label={said.minutesNo} />
      <DayField {...fieldOf(form, 'letterDate', rules.day)} label={said.letterDate} />
    </Form>
  );
}
