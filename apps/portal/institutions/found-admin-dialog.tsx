import type { ReactNode } from 'react';
import { answerOf, api } from '../api/client.ts';
import { queryClient } from '../api/queries.ts';
import { readDay } from '../forms/day.ts';
import { DayField } from '../forms/day-field.tsx';
import { fieldOf } from '../forms/field-of.ts';
import { Form } from '../forms/form.tsx';
import { type Choice, SelectField } from '../forms/select-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useRules } from '../forms/use-rules.ts';
import { useFields, useSending } from '../forms/use-sending.ts';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { useWords } from '../words/language.ts';
import { lostWords, pageWords } from './institution-words.ts';
import { type Institution, institutionQuery } from './queries.ts';

/** Appoints the first admin of an institution, or a new one in place of those that are lost. */
export function FoundAdminDialog({ institution }: { readonly institution: Institution }) {
  const said = useWords(pageWords);
  const isFirst = institution.adminsActive === 0;
  return (
    <ActDialog label={isFirst ? said.foundFirst : said.foundNew} title={said.foundTitle}>
      {(close, back) => <FoundForm institution={institution} close={close} back={back} />}
    </ActDialog>
  );
}

interface FoundFormProps {
  readonly institution: Institution;
  readonly close: () => void;
  readonly back: ReactNode;
}

const names = ['name', 'position', 'email', 'phone', 'letterNo', 'letterDate', 'startsOn', 'endsOn'] as const;
const lostFields = { lost: 'because', 'lost.because': 'because', 'lost.letterNo': 'lostLetter' } as const;
const fields = {
  ...Object.fromEntries(
    names.flatMap((name) => [
      [name, name],
      [`appointment.${name}`, name],
    ]),
  ),
  ...lostFields,
};

function FoundForm({ institution: { institutionId, adminsActive }, close, back }: FoundFormProps) {
  const said = useWords(pageWords);
  const lost = Object.entries(useWords(lostWords)) as Choice[];
  const rules = useRules();
  const form = useFields({
    ...{ name: '', position: '', email: '', phone: '', letterNo: '', letterDate: '', startsOn: '', endsOn: '' },
    ...{ because: '' as keyof (typeof lostWords)['id'] | '', lostLetter: '' },
  });
  const sending = useSending(form, { fields }, async (values) => {
    const { name, position, email, phone, letterNo, letterDate, startsOn, endsOn, because, lostLetter } = values;
    const appointment = {
      letterNo: letterNo.trim(),
      letterDate: readDay(letterDate) ?? '',
      startsOn: readDay(startsOn) ?? '',
      endsOn: readDay(endsOn) ?? null,
    };
    const body = {
      ...{ name: name.trim(), position, email, phone, appointment },
      ...(because && { lost: { because, letterNo: lostLetter.trim() } }),
    };
    const params = { path: { institution: institutionId } };
    await answerOf(api.POST('/portal/v1/institutions/{institution}/admins', { params, body }));
    await queryClient.invalidateQueries({ queryKey: institutionQuery(institutionId).queryKey });
    close();
  });
  return (
    <Form sending={sending} send={said.found} danger={adminsActive > 0} beside={back}>
      {adminsActive > 0 && (
        <>
          <p>{said.lostText}</p>
          <SelectField
            {...fieldOf(form, 'because', rules.chosen)}
            label={said.lostBecause}
            none={said.choose}
            choices={lost}
          />
          <TextField {...fieldOf(form, 'lostLetter', rules.filled)} label={said.lostLetter} />
        </>
      )}
      <TextField {...fieldOf(form, 'name', rules.filled)} label={said.person} />
      <TextField {...fieldOf(form, 'position')} label={said.position} hint={said.optional} />
      <TextField {...fieldOf(form, 'email')} label={said.email} hint={said.optional} type="email" />
      <TextField {...fieldOf(form, 'phone')} label={said.phone} hint={said.optional} type="tel" />
      <TextField {...fieldOf(form, 'letterNo', rules.filled)} label={said.appointmentNo} />
      <DayField {...fieldOf(form, 'letterDate', rules.day)} label={said.appointmentDate} />
      <DayField {...fieldOf(form, 'startsOn', rules.day)} label={said.startsOn} />
      <DayField {...fieldOf(form, 'endsOn', rules.dayOrNone)} label={said.endsOn} hint={said.optional} />
    </Form>
  );
}
