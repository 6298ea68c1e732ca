import { Button } from '@digdir/designsystemet-react';
import { useEffect } from 'react';
import { useFieldArray } from 'react-hook-form';
import { FieldError } from '../forms/field-frame.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useWords } from '../words/language.ts';
import { MOST_FEEDBACK } from './draft-map.ts';
import { formWords } from './form-words.ts';
import { type FormFieldsProps, useField } from './use-field.tsx';

const nothing = { kind: '', key: '', format: '' };

/** Data balikan that is promised, a row for each. */
export function FeedbackFields(props: FormFieldsProps) {
  const said = useWords(formWords);
  const { form } = props;
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'feedback' });
  const { hint, error } = useField(props)('feedback', said.feedbackHint);
  const { length } = fields;
  // The printed form has one row at least.
  useEffect(() => {
    if (length === 0) append(nothing, { shouldFocus: false });
  }, [length, append]);
  return (
    <fieldset className="part part--wide" id="feedback" tabIndex={-1}>
      <legend>{said.feedback}</legend>
      <p className="hint">{hint}</p>
      {error && <FieldError id="feedback-error">{error}</FieldError>}
      {fields.map(({ id }, at) => (
        <Row props={props} at={at} key={id} onRemove={length > 1 ? () => remove(at) : undefined} />
      ))}
      {length < MOST_FEEDBACK && (
        <div>
          <Button type="button" variant="secondary" onClick={() => append(nothing)}>
            {said.addFeedback}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface RowProps {
  readonly props: FormFieldsProps;
  readonly at: number;
  readonly onRemove: (() => void) | undefined;
}

function Row({ props: { form }, at, onRemove }: RowProps) {
  const said = useWords(formWords);
  const errors = form.formState.errors.feedback?.[at];
  const field = (key: 'kind' | 'key' | 'format') => ({
    id: `feedback.${at}.${key}`,
    maxLength: 100,
    error: errors?.[key]?.message,
    ...form.register(`feedback.${at}.${key}`),
  });
  return (
    <fieldset className="row-of-three">
      <legend className="hidden-text">{said.feedbackRow(at + 1)}</legend>
      <TextField label={said.feedbackKind} hint={said.feedbackKindHint} {...field('kind')} />
      <TextField label={said.feedbackKey} hint={said.feedbackKeyHint} {...field('key')} />
      <TextField label={said.feedbackFormat} hint={said.feedbackFormatHint} {...field('format')} />
      {onRemove && (
        <Button type="button" variant="tertiary" onClick={onRemove}>
          {said.removeFeedback(at + 1)}
        </Button>
      )}
    </fieldset>
  );
}
