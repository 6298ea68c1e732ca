import type { ReactNode } from 'react';
import { answerOf, api } from '../../api/client.ts';
import { ChoiceField } from '../../forms/choice-field.tsx';
import { readDay, writeDay } from '../../forms/day.ts';
import { DayField } from '../../forms/day-field.tsx';
import { fieldOf } from '../../forms/field-of.ts';
import { FileField } from '../../forms/file-field.tsx';
import { Form } from '../../forms/form.tsx';
import { paperBody } from '../../forms/paper-body.ts';
import type { Choice } from '../../forms/select-field.tsx';
import { TextAreaField } from '../../forms/text-area-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { TickField } from '../../forms/tick-field.tsx';
import { useRules } from '../../forms/use-rules.ts';
import { useFields, useSending } from '../../forms/use-sending.ts';
import { ActDialog } from '../../pieces/act-dialog.tsx';
import { writeMinute } from '../../time/minutes.ts';
import { useWords } from '../../words/language.ts';
import { keepAgreement } from '../queries.ts';
import { weekdayWords } from '../right-words.ts';
import { usePlaceAndTimeRules } from '../use-place-and-time-rules.ts';
import { actWords } from './act-words.ts';
import type { RightProps } from './right-props.ts';
import { type LetterValues, tellChanges } from './tell-changes.ts';

/** Records a letter that changes from where and when a right is used, or when data return ends. */
export function LetterDialog(props: RightProps) {
  const said = useWords(actWords);
  return (
    <ActDialog label={said.letter} title={said.letterTitle(props.name)}>
      {(close, back) => <LetterForm {...props} close={close} back={back} />}
    </ActDialog>
  );
}

const fields = {
  number: 'number',
  'facts.number': 'number',
  dated: 'dated',
  'facts.dated': 'dated',
  file: 'file',
  changes: 'networks',
  networks: 'networks',
  'facts.changes.networks': 'networks',
  weekdays: 'weekdays',
  hours: 'closes',
  valuesUntil: 'valuesUntil',
  'values-until': 'valuesUntil',
} as const;

function LetterForm({ right, close, back }: RightProps & { readonly close: () => void; readonly back: ReactNode }) {
  const said = useWords(actWords);
  const days = useWords(weekdayWords);
  const rules = { ...useRules(), ...usePlaceAndTimeRules() };
  const form = useFields<LetterValues>({
    ...{ number: '', dated: '', file: null },
    networks: (right.networks ?? []).join('\n'),
    weekdays: (right.weekdays ?? []).map(String),
    opens: writeMinute(right.opensMinute ?? 0),
    closes: writeMinute(right.closesMinute ?? 0),
    requiresOfficer: right.requiresOfficer ?? false,
    requiresCase: right.requiresCase ?? false,
    valuesUntil: writeDay(right.valuesUntil),
  });
  const sending = useSending(form, { fields }, async (values) => {
    const changes = tellChanges(right, values);
    if (Object.keys(changes).length === 0) return form.setError('networks', { message: said.changesNothing });
    const facts = { number: values.number.trim(), dated: readDay(values.dated), changes };
    const params = { path: { id: right.rightId } };
    const body = paperBody(facts, values.file?.[0] as File);
    await keepAgreement(await answerOf(api.POST('/portal/v1/rights/{id}/letter', { params, ...body })));
    close();
  });
  return (
    <Form sending={sending} send={said.letter} beside={back}>
      <p>{said.letterText}</p>
      <TextField {...fieldOf(form, 'number', rules.filled)} label={said.letterNo} />
      <DayField {...fieldOf(form, 'dated', rules.day)} label={said.letterDate} />
      <FileField {...fieldOf(form, 'file', rules.file)} label={said.letterFile} hint={said.fileHint} />
      <TextAreaField {...fieldOf(form, 'networks', rules.networks)} label={said.networks} hint={said.networksHint} />
      <div className="ticks">
        <ChoiceField
          {...fieldOf(form, 'weekdays', rules.weekdays)}
          label={said.weekdays}
          choices={Object.entries(days) as Choice[]}
          several
        />
      </div>
      <div className="pair">
        <TextField {...fieldOf(form, 'opens', rules.hour)} label={said.opens} />
        <TextField {...fieldOf(form, 'closes', rules.hour)} label={said.closes} />
      </div>
      <p className="hint">{said.hourHint}</p>
      <TickField {...fieldOf(form, 'requiresOfficer')} label={said.requiresOfficer} />
      <TickField {...fieldOf(form, 'requiresCase')} label={said.requiresCase} />
      {right.answerMode === 'values' && (
        <DayField {...fieldOf(form, 'valuesUntil', rules.dayOrNone)} label={said.valuesUntil} />
      )}
    </Form>
  );
}
