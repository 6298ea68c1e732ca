import { useSuspenseQuery } from '@tanstack/react-query';
import { elementsQuery } from '../api/queries.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { TextAreaField } from '../forms/text-area-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useStore } from '../store.ts';
import { purposeWords } from '../verification/verify-words.ts';
import { language, useWords } from '../words/language.ts';
import { isNumber } from './draft.ts';
import { FeedbackFields } from './feedback-fields.tsx';
import { formWords, methodWords } from './form-words.ts';
import { type FormFieldsProps, useField } from './use-field.tsx';

/** What is applied for: purpose, method, data, data balikan, amounts. */
export function AskedFields(props: FormFieldsProps) {
  const said = useWords(formWords);
  const purposes = useWords(purposeWords);
  const methods = useWords(methodWords);
  const field = useField(props);
  return (
    <>
      <fieldset className="part">
        <legend>{said.asked}</legend>
        <ChoiceField choices={Object.entries(purposes)} {...field('purpose', said.purposeHint)} />
        <TextAreaField maxLength={2000} {...field('note', said.noteHint)} />
        <ChoiceField choices={Object.entries(methods)} {...field('method')} />
      </fieldset>
      <DataFields {...props} />
      <FeedbackFields {...props} />
      <AmountFields {...props} />
    </>
  );
}

function DataFields(props: FormFieldsProps) {
  const said = useWords(formWords);
  const spoken = useStore(language);
  const field = useField(props);
  const { data } = useSuspenseQuery(elementsQuery);
  // What every question is about is no element that is asked about, so the list lacks it.
  const open = data.elements.filter(({ isProtected }) => !isProtected);
  const elements = [['NIK', 'NIK'], ...open.map(({ name, label }) => [name, label[spoken]])] as const;
  return (
    <fieldset className="part part--wide">
      <legend>{said.data}</legend>
      <ChoiceField
        several
        choices={elements.map(([name = '', label = '']) => [name, label])}
        {...field('elements', said.elementsHint)}
      />
      <ChoiceField
        several
        choices={data.documents.map(({ kind, label }) => [kind, label[spoken]])}
        {...field('documents', said.documentsHint)}
      />
    </fieldset>
  );
}

function AmountFields(props: FormFieldsProps) {
  const said = useWords(formWords);
  const field = useField(props);
  const { form } = props;
  const validate = (text: string) => isNumber(text) || said.number;
  return (
    <fieldset className="part">
      <legend>{said.amount}</legend>
      <div className="pair">
        <TextField
          inputMode="numeric"
          {...field('dailyQuota', said.quotaHint)}
          {...form.register('dailyQuota', { validate })}
        />
        <TextField
          inputMode="numeric"
          {...field('months', said.monthsHint)}
          {...form.register('months', { validate })}
        />
      </div>
      <TextAreaField spellCheck={false} {...field('networks', said.networksHint)} />
    </fieldset>
  );
}
