import { Button } from '@digdir/designsystemet-react';
import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { fieldOf } from '../../forms/field-of.ts';
import { TextField } from '../../forms/text-field.tsx';
import { useRules } from '../../forms/use-rules.ts';
import { Sheet } from '../../pieces/sheet.tsx';
import { useWords } from '../../words/language.ts';
import type { PlanValues } from './plan-values.ts';
import { planWords } from './plan-words.ts';

/** Who speaks at an evaluation, and about what. */
export function SpeakerFields({ form }: { readonly form: UseFormReturn<PlanValues> }) {
  const said = useWords(planWords);
  const rules = useRules();
  const speakers = useFieldArray({ control: form.control, name: 'speakers' });
  return (
    <Sheet title={said.speakers} note={said.speakersNote}>
      <div className="rows">
        {speakers.fields.map(({ id }, at) => (
          <fieldset className="rows__one" key={id}>
            <legend className="hidden-text">{said.speaker(at + 1)}</legend>
            <div className="pair">
              <TextField
                {...fieldOf(form, `speakers.${at}.name`, rules.filled)}
                label={said.speakerName}
                maxLength={200}
              />
              <TextField {...fieldOf(form, `speakers.${at}.position`)} label={said.speakerPosition} maxLength={200} />
            </div>
            <TextField {...fieldOf(form, `speakers.${at}.topic`)} label={said.topic} maxLength={300} />
            <Button type="button" variant="tertiary" data-color="danger" onClick={() => speakers.remove(at)}>
              {said.removeSpeaker(at + 1)}
            </Button>
          </fieldset>
        ))}
        <Button
          type="button"
          variant="secondary"
          onClick={() => speakers.append({ name: '', position: '', topic: '' })}
        >
          {said.addSpeaker}
        </Button>
      </div>
    </Sheet>
  );
}
