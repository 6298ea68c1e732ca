import { fieldOf } from '../../forms/field-of.ts';
import { type Choice, SelectField } from '../../forms/select-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { TickField } from '../../forms/tick-field.tsx';
import { useRules } from '../../forms/use-rules.ts';
import { useWords } from '../../words/language.ts';
import { frequencyWords, sensitivityWords } from '../right-words.ts';
import type { AnnexForm } from './annex-form.ts';
import { draftWords } from './draft-words.ts';

/** One kind of data balikan as it is written. */
export function DutyFields({ form, at }: { readonly form: AnnexForm; readonly at: number }) {
  const said = useWords(draftWords);
  const frequencies = useWords(frequencyWords);
  const sensitivities = useWords(sensitivityWords);
  const rules = useRules();
  return (
    <div className="right-fields">
      <div className="pair">
        <TextField {...fieldOf(form, `feedback.${at}.kind`, rules.filled)} label={said.kind} />
        <TextField
          {...fieldOf(form, `feedback.${at}.format`, rules.filled)}
          label={said.format}
          hint={said.formatHint}
        />
        <SelectField
          {...fieldOf(form, `feedback.${at}.frequency`)}
          label={said.frequency}
          none={said.bySetting}
          choices={Object.entries(frequencies) as Choice[]}
        />
        <SelectField
          {...fieldOf(form, `feedback.${at}.sensitivity`)}
          label={said.sensitivity}
          choices={Object.entries(sensitivities) as Choice[]}
        />
      </div>
      <TickField {...fieldOf(form, `feedback.${at}.readable`)} label={said.readable} />
    </div>
  );
}
