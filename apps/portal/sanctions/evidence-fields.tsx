import type { UseFormReturn } from 'react-hook-form';
import { readDay } from '../forms/day.ts';
import { DayField } from '../forms/day-field.tsx';
import { SelectField } from '../forms/select-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useWords } from '../words/language.ts';
import { evidenceKindWords, figuresOf, figureWords } from './evidence-words.ts';
import type { ProposalValues } from './proposal-values.ts';
import { proposeWords } from './propose-words.ts';
import type { EvidenceKind } from './queries.ts';

interface EvidenceFieldsProps {
  readonly form: UseFormReturn<ProposalValues>;
  readonly what: EvidenceKind | '';
}

/** What is held against the institution: since when, and the figures that this kind of evidence tells. */
export function EvidenceFields({ form, what }: EvidenceFieldsProps) {
  const said = useWords(proposeWords);
  const kinds = useWords(evidenceKindWords);
  const names = useWords(figureWords);
  const { errors } = form.formState;
  const figures = what === '' ? [] : figuresOf[what];
  return (
    <>
      <SelectField
        id="what"
        label={said.what}
        none={said.choose}
        choices={Object.entries(kinds)}
        error={errors.what?.message}
        {...form.register('what', { required: said.needWhat })}
      />
      <DayField
        id="since"
        label={said.since}
        error={errors.since?.message}
        {...form.register('since', { validate: (text) => readDay(text) !== undefined || said.needSince })}
      />
      {figures.map((figure) => (
        <TextField
          key={figure}
          id={figure}
          label={names[figure]}
          inputMode="numeric"
          error={errors[figure]?.message}
          {...form.register(figure, {
            shouldUnregister: true,
            validate: (text) => /^\d{1,9}$/.test(text.trim()) || said.needFigure,
          })}
        />
      ))}
    </>
  );
}
