import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, Suspense } from 'react';
import { answerOf, api } from '../../api/client.ts';
import { ChoiceField } from '../../forms/choice-field.tsx';
import { readDay } from '../../forms/day.ts';
import { DayField } from '../../forms/day-field.tsx';
import { fieldOf } from '../../forms/field-of.ts';
import { PAPER_TYPES } from '../../forms/file-body.ts';
import { FileField } from '../../forms/file-field.tsx';
import { Form } from '../../forms/form.tsx';
import { paperBody } from '../../forms/paper-body.ts';
import { SelectField } from '../../forms/select-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useRules } from '../../forms/use-rules.ts';
import { useFields, useSending } from '../../forms/use-sending.ts';
import { institutionQuery } from '../../institutions/queries.ts';
import { ActDialog } from '../../pieces/act-dialog.tsx';
import { useWords } from '../../words/language.ts';
import { type Dossier, keepDossier, signersQuery } from '../queries.ts';
import { signWords } from './sign-words.ts';

interface SignStepProps {
  readonly dossier: Dossier;
}

/** Files the minutes of a completed dossier as both sides have signed them. */
export function SignStep({ dossier }: SignStepProps) {
  const said = useWords(signWords);
  return (
    <ActDialog label={said.label} title={said.title} variant="primary">
      {(close, back) => (
        <Suspense>
          <SignForm dossier={dossier} close={close} back={back} />
        </Suspense>
      )}
    </ActDialog>
  );
}

interface Values {
  how: 'scan' | 'pades';
  signedOn: string;
  officerId: string;
  name: string;
  position: string;
  file: FileList | null;
}

const fields = {
  signedOn: 'signedOn',
  'facts.signedOn': 'signedOn',
  officerId: 'officerId',
  'facts.officerId': 'officerId',
  office: 'officerId',
  institution: 'name',
  'facts.institution.name': 'name',
  'facts.institution.position': 'position',
  file: 'file',
} as const;

interface SignFormProps extends SignStepProps {
  readonly close: () => void;
  readonly back: ReactNode;
}

function SignForm({ dossier: { dossierId: id, officeCode, institutionId }, close, back }: SignFormProps) {
  const said = useWords(signWords);
  const rules = useRules();
  const { data: institution } = useSuspenseQuery(institutionQuery(institutionId));
  const { data: officers } = useSuspenseQuery(signersQuery(officeCode));
  const { leaderName, leaderPosition } = institution;
  const begun = { name: leaderName, position: leaderPosition };
  const form = useFields<Values>({ how: 'scan', signedOn: '', officerId: '', ...begun, file: null });
  const sending = useSending(form, { fields }, async ({ how, signedOn, officerId, name, position, file }) => {
    const facts = { how, signedOn: readDay(signedOn), officerId, institution: { name, position } };
    const sent = { params: { path: { id } }, ...paperBody(facts, file?.[0] as File) };
    await keepDossier(await answerOf(api.POST('/portal/v1/dossiers/{id}/signature', sent)));
    close();
  });
  return (
    <Form sending={sending} send={said.label} beside={back}>
      <p>{said.about}</p>
      <FileField {...fieldOf(form, 'file', rules.file)} label={said.file} hint={said.fileHint} accept={PAPER_TYPES} />
      <ChoiceField
        {...fieldOf(form, 'how')}
        label={said.how}
        choices={[
          ['scan', said.scan],
          ['pades', said.pades],
        ]}
      />
      <DayField {...fieldOf(form, 'signedOn', rules.day)} label={said.signedOn} />
      <SelectField
        {...fieldOf(form, 'officerId', rules.chosen)}
        label={said.officer}
        none={said.choose}
        choices={officers.map((officer) => [
          officer.officerId,
          [officer.name, officer.position].filter(Boolean).join(', '),
        ])}
      />
      <TextField {...fieldOf(form, 'name', rules.filled)} label={said.name} maxLength={200} />
      <TextField {...fieldOf(form, 'position', rules.filled)} label={said.position} maxLength={200} />
    </Form>
  );
}
