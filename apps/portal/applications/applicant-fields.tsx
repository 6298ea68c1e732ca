import { SelectField } from '../forms/select-field.tsx';
import { TextAreaField } from '../forms/text-area-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useWords } from '../words/language.ts';
import { classWords, formWords, kindWords } from './form-words.ts';
import { type FormFieldsProps, useField } from './use-field.tsx';

/** Who applies, and whom one may call. */
export function ApplicantFields(props: FormFieldsProps) {
  const said = useWords(formWords);
  const classes = useWords(classWords);
  const kinds = useWords(kindWords);
  const field = useField(props);
  return (
    <>
      <fieldset className="part">
        <legend>{said.applicant}</legend>
        <TextField maxLength={200} {...field('name')} />
        <div className="pair">
          <SelectField none={said.notChosen} choices={Object.entries(classes)} {...field('class')} />
          <SelectField none={said.notChosen} choices={Object.entries(kinds)} {...field('kind')} />
        </div>
        <TextField maxLength={100} {...field('sector', said.sectorHint)} />
        <TextAreaField rows={2} maxLength={500} {...field('address')} />
        <div className="pair">
          <TextField maxLength={200} {...field('leaderName')} />
          <TextField maxLength={200} {...field('leaderPosition')} />
        </div>
        <TextField maxLength={200} {...field('supervisor', said.supervisorHint)} />
      </fieldset>
      <fieldset className="part">
        <legend>{said.contact}</legend>
        <p className="hint">{said.contactHint}</p>
        <TextField maxLength={200} {...field('contactName')} />
        <div className="pair">
          <TextField maxLength={50} inputMode="tel" {...field('contactPhone')} />
          <TextField maxLength={200} inputMode="email" {...field('contactEmail')} />
        </div>
      </fieldset>
    </>
  );
}
