import type { UseFormReturn } from 'react-hook-form';
import { readDay } from '../forms/day.ts';
import { DayField } from '../forms/day-field.tsx';
import { fieldOf } from '../forms/field-of.ts';
import { useRules } from '../forms/use-rules.ts';
import { useWords } from '../words/language.ts';
import type { DeliveryFacts } from './deliver.ts';
import { formWords } from './form-words.ts';

/** The days that a delivery is for, as they are typed. */
export interface PeriodFields {
  readonly from: string;
  readonly until: string;
}

/** The fields of a period, by what the API calls them. */
export const periodMap = {
  period: 'from',
  'facts.period': 'from',
  'facts.period.from': 'from',
  'facts.period.until': 'until',
} as const;

/** The period as it was typed; nothing where it was left out. */
export function periodOf({ from, until }: PeriodFields): Pick<DeliveryFacts, 'period'> {
  const [first, last] = [readDay(from), readDay(until)];
  return first && last ? { period: { from: first, until: last } } : {};
}

/** For which days a delivery is: both of them, or neither. */
export function PeriodInput({ form }: { readonly form: UseFormReturn<PeriodFields> }) {
  const said = useWords(formWords);
  const { dayOrNone } = useRules();
  const besides = (other: keyof PeriodFields) => ({
    validate: (text: string) => {
      const isMissing = text.trim() === '' && form.getValues(other).trim() !== '';
      return isMissing ? said.bothDays : dayOrNone.validate(text);
    },
  });
  return (
    <div className="pair">
      <DayField label={said.from} hint={said.periodHint} {...fieldOf(form, 'from', besides('until'))} />
      <DayField label={said.until} {...fieldOf(form, 'until', besides('from'))} />
    </div>
  );
}
