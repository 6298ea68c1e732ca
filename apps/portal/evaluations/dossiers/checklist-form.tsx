import { answerOf, api } from '../../api/client.ts';
import { ChoiceField } from '../../forms/choice-field.tsx';
import { fieldOf } from '../../forms/field-of.ts';
import { Form } from '../../forms/form.tsx';
import type { Choice } from '../../forms/select-field.tsx';
import { TextAreaField } from '../../forms/text-area-field.tsx';
import { useFields, useSending } from '../../forms/use-sending.ts';
import { toast } from '../../shell/toast.tsx';
import { useStore } from '../../store.ts';
import { language, useWords } from '../../words/language.ts';
import { type Dossier, keepDossier } from '../queries.ts';
import { type ChecklistValues, changesOf, checklistFields, writtenOf } from './checklist-values.ts';
import { answerWords, checklistWords } from './checklist-words.ts';

interface ChecklistFormProps {
  readonly dossier: Dossier;
  readonly onSaved: () => void;
}

/** Every item of the checklist with its answer and a remark. What is left open can be answered later. */
export function ChecklistForm({ dossier: { dossierId: id, checklist }, onSaved }: ChecklistFormProps) {
  const said = useWords(checklistWords);
  const answers = Object.entries(useWords(answerWords)) as Choice[];
  const spoken = useStore(language);
  const form = useFields<ChecklistValues>(writtenOf(checklist));
  const sending = useSending(form, { fields: checklistFields(checklist) }, async (values) => {
    const changed = changesOf(values, checklist);
    if (Object.keys(changed).length > 0) {
      const sent = { params: { path: { id } }, body: { answers: changed } };
      await keepDossier(await answerOf(api.PUT('/portal/v1/dossiers/{id}/checklist', sent)));
      toast(said.saved);
    }
    onSaved();
  });
  return (
    <div className="checklist">
      <Form sending={sending} send={said.send}>
        {checklist.map(({ item, asks, source }) => (
          <div className="checklist__item" key={item}>
            <ChoiceField {...fieldOf(form, `${item}.answer`)} label={asks[spoken]} hint={source} choices={answers} />
            <TextAreaField {...fieldOf(form, `${item}.remark`)} label={said.remark} rows={2} maxLength={1000} />
          </div>
        ))}
      </Form>
    </div>
  );
}
