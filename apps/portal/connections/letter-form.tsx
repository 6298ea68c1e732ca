import type { ReactNode } from 'react';
import { readDay } from '../forms/day.ts';
import { DayField } from '../forms/day-field.tsx';
import { fieldOf } from '../forms/field-of.ts';
import { Form } from '../forms/form.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useRules } from '../forms/use-rules.ts';
import { useFields, useSending } from '../forms/use-sending.ts';
import { useWords } from '../words/language.ts';
import { connectionWords } from './connection-words.ts';

/** The letter that a step is taken by. */
export interface StepLetter {
  readonly letterNo: string;
  readonly letterDate: string;
}

interface LetterFormProps {
  readonly label: string;
  readonly danger?: boolean;
  readonly send: (letter: StepLetter) => Promise<void>;
  readonly close: () => void;
  readonly back: ReactNode;
  readonly children?: ReactNode;
}

const fields = { letterNo: 'letterNo', letterDate: 'letterDate' } as const;

/** Number and day of the letter that a step is taken by. */
export function LetterForm({ label, danger = false, send, close, back, children }: LetterFormProps) {
  const said = useWords(connectionWords);
  const rules = useRules();
  const form = useFields({ letterNo: '', letterDate: '' });
  const sending = useSending(form, { fields }, async ({ letterNo, letterDate }) => {
    await send({ letterNo: letterNo.trim(), letterDate: readDay(letterDate) ?? '' });
    close();
  });
  return (
    <Form sending={sending} send={label} danger={danger} beside={back}>
      {children}
      <TextField {...fieldOf(form, 'letterNo', rules.filled)} label={said.letterNo} />
      <DayField {...fieldOf(form, 'letterDate', rules.day)} label={said.letterDate} />
    </Form>
  );
}
