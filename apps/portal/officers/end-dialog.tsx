import type { ReactNode } from 'react';
import { answerOf, api } from '../api/client.ts';
import { readDay } from '../forms/day.ts';
import { DayField } from '../forms/day-field.tsx';
import { fieldOf } from '../forms/field-of.ts';
import { Form } from '../forms/form.tsx';
import { type Choice, SelectField } from '../forms/select-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useRules } from '../forms/use-rules.ts';
import { useFields, useSending } from '../forms/use-sending.ts';
import { given } from '../lists/given.ts';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { useWords } from '../words/language.ts';
import { actWords } from './act-words.ts';
import { endReasonWords } from './officer-words.ts';
import { keepOfficer, type Officer } from './queries.ts';

/** Why an office ends. */
export type EndReason = keyof (typeof endReasonWords)['id'];

const fields = { because: 'because', letterNo: 'letterNo', on: 'on' } as const;

/** Ends the office of somebody for good: it is deactivated, and stays where the log names it. */
export function EndDialog({ officer }: { readonly officer: Officer }) {
  const said = useWords(actWords);
  return (
    <ActDialog label={said.end} title={said.endTitle(officer.name)} variant="tertiary" danger>
      {(close, back) => <EndForm officerId={officer.officerId} close={close} back={back} />}
    </ActDialog>
  );
}

interface EndFormProps {
  readonly officerId: string;
  readonly close: () => void;
  readonly back: ReactNode;
}

function EndForm({ officerId, close, back }: EndFormProps) {
  const said = useWords(actWords);
  const rules = useRules();
  const reasons = Object.entries(useWords(endReasonWords)) as Choice[];
  const form = useFields({ because: '' as EndReason | '', letterNo: '', on: '' });
  const sending = useSending(form, { fields }, async ({ because, letterNo, on }) => {
    const params = { path: { officer: officerId } };
    const body = { because: because as EndReason, letterNo: letterNo.trim(), ...given({ on: readDay(on) }) };
    await keepOfficer(await answerOf(api.POST('/portal/v1/officers/{officer}/end', { params, body })));
    close();
  });
  return (
    <Form sending={sending} send={said.end} danger beside={back}>
      <p>{said.endText}</p>
      <SelectField
        {...fieldOf(form, 'because', rules.chosen)}
        label={said.because}
        none={said.choose}
        choices={reasons}
      />
      <TextField {...fieldOf(form, 'letterNo', rules.filled)} label={said.endLetter} maxLength={100} />
      <DayField {...fieldOf(form, 'on', rules.dayOrNone)} label={said.endOn} hint={said.endOnHint} />
    </Form>
  );
}
