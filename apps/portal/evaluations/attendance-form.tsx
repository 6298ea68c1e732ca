import { Button } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { useFieldArray } from 'react-hook-form';
import { answerOf, api } from '../api/client.ts';
import { fieldOf } from '../forms/field-of.ts';
import { Form } from '../forms/form.tsx';
import { SelectField } from '../forms/select-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { TickField } from '../forms/tick-field.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { pathOf } from '../router/places.ts';
import { useWords } from '../words/language.ts';
import { attendanceFields, rowsOf, type Values, writtenIn } from './attendance-values.ts';
import { attendanceWords } from './attendance-words.ts';
import { type Evaluation, keepEvaluation } from './queries.ts';

/** The attendance list as it is written: a row for each institution that is invited, until somebody was recorded. */
export function AttendanceForm({ evaluation }: { readonly evaluation: Evaluation }) {
  const said = useWords(attendanceWords);
  const navigate = useNavigate();
  const { evaluationId: id, version, institutions } = evaluation;
  const form = useFields<Values>({ people: rowsOf(evaluation) });
  const people = useFieldArray({ control: form.control, name: 'people' });
  const sending = useSending(form, { fields: attendanceFields(form.watch()) }, async (values) => {
    const sent = { params: { path: { id } }, body: { version, attendance: writtenIn(values) } };
    await keepEvaluation(await answerOf(api.PUT('/portal/v1/evaluations/{id}/attendance', sent)));
    await navigate({ to: pathOf('evaluation'), params: { id } as never });
  });
  const invited = institutions.map(({ institutionId, name }) => [institutionId, name] as const);
  return (
    <div className="attendance">
      <Form sending={sending} send={said.send}>
        <div className="rows">
          {people.fields.map(({ id: row }, at) => (
            <fieldset className="rows__one" key={row}>
              <legend className="hidden-text">{said.row(at + 1)}</legend>
              <div className="pair">
                <TextField {...fieldOf(form, `people.${at}.name`)} label={said.name} maxLength={200} />
                <TextField {...fieldOf(form, `people.${at}.position`)} label={said.position} maxLength={200} />
                <SelectField
                  {...fieldOf(form, `people.${at}.institutionId`)}
                  label={said.institution}
                  none={said.guest}
                  choices={invited}
                />
              </div>
              <div className="attendance__end">
                <TickField {...fieldOf(form, `people.${at}.signed`)} label={said.signed} />
                <Button type="button" variant="tertiary" data-color="danger" onClick={() => people.remove(at)}>
                  {said.remove(at + 1)}
                </Button>
              </div>
            </fieldset>
          ))}
          <Button
            type="button"
            variant="secondary"
            onClick={() => people.append({ name: '', position: '', institutionId: '', signed: true })}
          >
            {said.add}
          </Button>
        </div>
      </Form>
    </div>
  );
}
