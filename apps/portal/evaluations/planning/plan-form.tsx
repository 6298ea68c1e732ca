import type { Body } from '../../api/queries.ts';
import { DayField } from '../../forms/day-field.tsx';
import { fieldOf } from '../../forms/field-of.ts';
import { Form } from '../../forms/form.tsx';
import { TextAreaField } from '../../forms/text-area-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useRules } from '../../forms/use-rules.ts';
import { useFields, useSending } from '../../forms/use-sending.ts';
import { Sheet } from '../../pieces/sheet.tsx';
import { readMinute } from '../../time/minutes.ts';
import { useWords } from '../../words/language.ts';
import { type PlanValues, planFields, readPlan } from './plan-values.ts';
import { planWords } from './plan-words.ts';
import { SpeakerFields } from './speaker-fields.tsx';
import { WhomFields } from './whom-fields.tsx';
import '../evaluations.css';

interface PlanFormProps {
  readonly begun: PlanValues;
  readonly send: (plan: Body<'planEvaluation'>) => Promise<void>;
}

/** What is planned of an evaluation: the event, who speaks, and whom to invite. */
export function PlanForm({ begun, send }: PlanFormProps) {
  const said = useWords(planWords);
  const rules = useRules();
  const form = useFields<PlanValues>(begun);
  const sending = useSending(form, { fields: planFields(form.watch()) }, (values) => send(readPlan(values)));
  const hour = { validate: (text: string) => readMinute(text) !== undefined || said.badHour };
  return (
    <div className="planning">
      <Form sending={sending} send={said.send}>
        <Sheet title={said.event}>
          <TextField {...fieldOf(form, 'title', rules.filled)} label={said.name} maxLength={200} />
          <div className="pair">
            <DayField {...fieldOf(form, 'day', rules.day)} label={said.day} />
            <TextField {...fieldOf(form, 'begins', hour)} label={said.begins} hint={said.hourHint} maxLength={5} />
            <TextField {...fieldOf(form, 'ends', hour)} label={said.ends} hint={said.hourHint} maxLength={5} />
          </div>
          <TextField {...fieldOf(form, 'place', rules.filled)} label={said.place} maxLength={300} />
          <TextAreaField {...fieldOf(form, 'agenda')} label={said.agenda} hint={said.agendaHint} rows={5} />
        </Sheet>
        <WhomFields form={form} />
        <SpeakerFields form={form} />
      </Form>
    </div>
  );
}
