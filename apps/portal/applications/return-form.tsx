import { Button } from '@digdir/designsystemet-react';
import { useFieldArray } from 'react-hook-form';
import { Form } from '../forms/form.tsx';
import { SelectField } from '../forms/select-field.tsx';
import { TextAreaField } from '../forms/text-area-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useFields } from '../forms/use-sending.ts';
import { useWords } from '../words/language.ts';
import { applicantFields, formFields } from './draft.ts';
import { useFieldName } from './field-name.ts';
import { type MoveFormProps, ReadAnew } from './move-form.tsx';
import { moveTexts, moveWords } from './move-words.ts';
import type { Step } from './queries.ts';
import { sendMove } from './send-move.ts';
import { useMoveSending } from './use-move-sending.ts';

type Remark = Step['remarks'][number];

interface Fields {
  readonly reason: string;
  readonly remarks: { readonly field: Remark['field'] | ''; readonly remark: string }[];
}

/** Fields of the form that a remark can be about. */
const remarkable: readonly Remark['field'][] = [
  ...applicantFields.map((key) => `applicant.${key}` as const),
  ...formFields.map((key) => `form.${key}` as const),
];

/** Why an application goes back, and what has to be mended, field by field. */
export function ReturnForm({ application, move, close, back }: MoveFormProps) {
  const said = useWords(moveWords);
  const texts = useWords(moveTexts)[move];
  const fieldName = useFieldName();
  const form = useFields<Fields>({ reason: '', remarks: [] });
  const rows = useFieldArray({ control: form.control, name: 'remarks' });
  const { sending, isStale } = useMoveSending(form, { fields: { reason: 'reason' } }, async ({ reason, remarks }) => {
    const written = remarks.flatMap(({ field, remark }) => (field === '' ? [] : [{ field, remark: remark.trim() }]));
    await sendMove(application, move, { reason: reason.trim(), ...(written.length > 0 && { remarks: written }) });
    close();
  });
  const { errors } = form.formState;
  return (
    <Form sending={sending} send={texts.label} beside={isStale ? <ReadAnew close={close} /> : back}>
      <p>{texts.about}</p>
      <TextAreaField
        id="reason"
        label={said.reason}
        hint={said.reasonHint}
        maxLength={2000}
        error={errors.reason?.message}
        {...form.register('reason', { validate: (text) => text.trim() !== '' || said.needReason })}
      />
      <fieldset className="rows">
        <legend className="field__label">{said.remarks}</legend>
        <p className="hint">{said.remarksHint}</p>
        {rows.fields.map(({ id }, at) => (
          <fieldset className="rows__one" key={id}>
            <legend className="hidden-text">{said.remarkNo(at + 1)}</legend>
            <SelectField
              id={`remarks.${at}.field`}
              label={said.field}
              none={said.chooseField}
              choices={remarkable.map((field) => [field, fieldName(field)])}
              error={errors.remarks?.[at]?.field?.message}
              {...form.register(`remarks.${at}.field`, { required: said.needField })}
            />
            <TextField
              id={`remarks.${at}.remark`}
              label={said.remark}
              maxLength={500}
              error={errors.remarks?.[at]?.remark?.message}
              {...form.register(`remarks.${at}.remark`, {
                validate: (text) => text.trim() !== '' || said.needRemark,
              })}
            />
            <Button type="button" variant="tertiary" onClick={() => rows.remove(at)}>
              {said.removeRemark(at + 1)}
            </Button>
          </fieldset>
        ))}
        <Button type="button" variant="secondary" onClick={() => rows.append({ field: '', remark: '' })}>
          {said.addRemark}
        </Button>
      </fieldset>
    </Form>
  );
}
