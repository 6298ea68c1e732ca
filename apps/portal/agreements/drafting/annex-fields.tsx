import { Button } from '@digdir/designsystemet-react';
import { useFieldArray } from 'react-hook-form';
import { FieldError } from '../../forms/field-frame.tsx';
import { Sheet } from '../../pieces/sheet.tsx';
import { useWords } from '../../words/language.ts';
import type { AnnexForm } from './annex-form.ts';
import { dutyValues, nextKey, rightValues } from './annex-values.ts';
import { draftWords } from './draft-words.ts';
import { DutyFields } from './duty-fields.tsx';
import { RightFields } from './right-fields.tsx';
import './drafting.css';

interface AnnexFieldsProps {
  readonly form: AnnexForm;
  /** Keys of rights that were taken out once: no right is called so again. */
  readonly used?: readonly string[];
}

/** An annex as it is written: its rights one below the other, then the data balikan owed. */
export function AnnexFields({ form, used = [] }: AnnexFieldsProps) {
  const said = useWords(draftWords);
  const { control } = form;
  const rights = useFieldArray({ control, name: 'rights', keyName: 'rowId', rules: { required: said.needRight } });
  const wrong = form.formState.errors.rights?.root?.message;
  const add = () => rights.append(rightValues({ key: nextKey([...used, ...rights.fields.map(({ key }) => key)]) }));
  return (
    <>
      <Sheet title={said.rights}>
        {wrong && <FieldError id="rights.root">{wrong}</FieldError>}
        {rights.fields.map(({ rowId }, at) => (
          <fieldset className="draft-row" key={rowId}>
            <legend>{said.right(at + 1)}</legend>
            <RightFields form={form} at={at} />
            <Button type="button" variant="tertiary" data-color="danger" onClick={() => rights.remove(at)}>
              {said.removeRight(at + 1)}
            </Button>
          </fieldset>
        ))}
        <Button type="button" variant="secondary" id="add-right" onClick={add}>
          {said.addRight}
        </Button>
      </Sheet>
      <Duties form={form} />
    </>
  );
}

function Duties({ form }: { readonly form: AnnexForm }) {
  const said = useWords(draftWords);
  const duties = useFieldArray({ control: form.control, name: 'feedback', keyName: 'rowId' });
  const add = () => {
    const key = nextKey(duties.fields.map((duty) => duty.key));
    duties.append(dutyValues({ key, kind: '', format: '' }));
  };
  return (
    <Sheet title={said.feedback} note={said.feedbackNote}>
      {duties.fields.map(({ rowId }, at) => (
        <fieldset className="draft-row" key={rowId}>
          <legend>{said.duty(at + 1)}</legend>
          <DutyFields form={form} at={at} />
          <Button type="button" variant="tertiary" data-color="danger" onClick={() => duties.remove(at)}>
            {said.removeDuty(at + 1)}
          </Button>
        </fieldset>
      ))}
      <Button type="button" variant="secondary" onClick={add}>
        {said.addDuty}
      </Button>
    </Sheet>
  );
}
