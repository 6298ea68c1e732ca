import { ChoiceField } from '../../forms/choice-field.tsx';
import { fieldOf } from '../../forms/field-of.ts';
import { type Choice, SelectField } from '../../forms/select-field.tsx';
import { TextAreaField } from '../../forms/text-area-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useRules } from '../../forms/use-rules.ts';
import { purposeWords } from '../../verification/verify-words.ts';
import { useWords } from '../../words/language.ts';
import { methodWords } from '../right-words.ts';
import { useElements } from '../use-elements.ts';
import { usePlaceAndTimeRules } from '../use-place-and-time-rules.ts';
import type { AnnexForm } from './annex-form.ts';
import { draftWords } from './draft-words.ts';
import { ElementFields } from './element-fields.tsx';
import { MoreTerms } from './more-terms.tsx';

/** A right as it is written: what for, by which way, what, how often, from where; all else below, as usual until changed. */
export function RightFields({ form, at }: { readonly form: AnnexForm; readonly at: number }) {
  const said = useWords(draftWords);
  const methods = useWords(methodWords);
  const purposes = useWords(purposeWords);
  const rules = { ...useRules(), ...usePlaceAndTimeRules() };
  const { documents } = useElements();
  return (
    <div className="right-fields">
      <div className="pair">
        <SelectField
          {...fieldOf(form, `rights.${at}.purpose`)}
          label={said.purpose}
          choices={Object.entries(purposes) as Choice[]}
        />
        <SelectField
          {...fieldOf(form, `rights.${at}.method`)}
          label={said.method}
          choices={Object.entries(methods) as Choice[]}
        />
        <TextField
          {...fieldOf(form, `rights.${at}.quota`, rules.count)}
          label={said.quota}
          hint={said.quotaHint}
          inputMode="numeric"
        />
      </div>
      <ElementFields form={form} at={at} />
      <div className="ticks">
        <ChoiceField {...fieldOf(form, `rights.${at}.documents`)} label={said.documents} choices={documents} several />
      </div>
      <TextAreaField
        {...fieldOf(form, `rights.${at}.networks`, rules.networks)}
        label={said.networks}
        hint={said.networksHint}
        rows={2}
      />
      <MoreTerms form={form} at={at} />
    </div>
  );
}
