import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import type { Body } from '../../api/queries.ts';
import { ChoiceField } from '../../forms/choice-field.tsx';
import { readDay, writeDay } from '../../forms/day.ts';
import { DayField } from '../../forms/day-field.tsx';
import { fieldOf } from '../../forms/field-of.ts';
import { Form } from '../../forms/form.tsx';
import type { Choice } from '../../forms/select-field.tsx';
import { TextAreaField } from '../../forms/text-area-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { TickField } from '../../forms/tick-field.tsx';
import { useRules } from '../../forms/use-rules.ts';
import { useFields, useSending } from '../../forms/use-sending.ts';
import { useWords } from '../../words/language.ts';
import { type Finding, findingWords, weightWords } from './finding-words.ts';

interface FindingFormProps {
  /** What is changed; left out for a new one. */
  readonly finding?: Finding;
  readonly send: (finding: Body<'noteFinding'>) => Promise<void>;
  readonly back: ReactNode;
}

interface Values {
  said: string;
  weight: Finding['weight'] | '';
  needsFollowUp: boolean;
  task: string;
  dueOn: string;
  responsible: string;
}

const fields = {
  said: 'said',
  weight: 'weight',
  'followUp.task': 'task',
  'followUp.dueOn': 'dueOn',
  'followUp.responsible': 'responsible',
} as const;

/** What was found, how much it weighs, and what has to be done about it. */
export function FindingForm({ finding, send, back }: FindingFormProps) {
  const said = useWords(findingWords);
  const weights = Object.entries(useWords(weightWords)) as Choice[];
  const rules = useRules();
  const form = useFields<Values>(valuesOf(finding));
  const needsFollowUp = useWatch({ control: form.control, name: 'needsFollowUp' });
  const sending = useSending(form, { fields }, (values) => send(readFinding(values)));
  const only = { shouldUnregister: true } as const;
  return (
    <Form sending={sending} send={said.save} beside={back}>
      <TextAreaField {...fieldOf(form, 'said', rules.filled)} label={said.said} maxLength={2000} />
      <ChoiceField {...fieldOf(form, 'weight', rules.outcome)} label={said.weight} choices={weights} />
      <TickField {...fieldOf(form, 'needsFollowUp')} label={said.needsFollowUp} />
      {needsFollowUp && (
        <>
          <TextAreaField
            {...fieldOf(form, 'task', { ...rules.filled, ...only })}
            label={said.taskField}
            maxLength={1000}
          />
          <DayField {...fieldOf(form, 'dueOn', { ...rules.day, ...only })} label={said.dueOn} />
          <TextField
            {...fieldOf(form, 'responsible', { ...rules.filled, ...only })}
            label={said.responsible}
            hint={said.responsibleHint}
            maxLength={200}
          />
        </>
      )}
    </Form>
  );
}

function valuesOf(finding: Finding | undefined): Values {
  const { task = '', dueOn, responsible = '' } = finding?.followUp ?? {};
  const followUp = { task, dueOn: writeDay(dueOn), responsible };
  // Most findings are followed up.
  const needsFollowUp = finding === undefined || finding.followUp !== null;
  return { said: finding?.said ?? '', weight: finding?.weight ?? '', needsFollowUp, ...followUp };
}

function readFinding({ said, weight, needsFollowUp, task, dueOn, responsible }: Values): Body<'noteFinding'> {
  const finding = { said: said.trim(), weight: weight as Finding['weight'] };
  if (!needsFollowUp) return finding;
  return { ...finding, followUp: { task: task.trim(), dueOn: readDay(dueOn) ?? '', responsible: responsible.trim() } };
}
