import type { ReactNode } from 'react';
import { answerOf, api } from '../api/client.ts';
import { fieldOf } from '../forms/field-of.ts';
import { Form } from '../forms/form.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useRules } from '../forms/use-rules.ts';
import { useFields, useSending } from '../forms/use-sending.ts';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { useWords } from '../words/language.ts';
import { pageWords } from './institution-words.ts';
import { type Institution, keepInstitution } from './queries.ts';

/** Changes address, leader and supervisor of an institution, by its letter. */
export function ChangeDialog({ institution }: { readonly institution: Institution }) {
  const said = useWords(pageWords);
  return (
    <ActDialog label={said.change} title={said.changeTitle}>
      {(close, back) => <ChangeForm institution={institution} close={close} back={back} />}
    </ActDialog>
  );
}

interface ChangeFormProps {
  readonly institution: Institution;
  readonly close: () => void;
  readonly back: ReactNode;
}

const fields = {
  address: 'address',
  leaderName: 'leaderName',
  leaderPosition: 'leaderPosition',
  supervisor: 'supervisor',
  letterNo: 'letterNo',
} as const;

function ChangeForm({ institution, close, back }: ChangeFormProps) {
  const said = useWords(pageWords);
  const rules = useRules();
  const { address, leaderName, leaderPosition, supervisor } = institution;
  const form = useFields({ address, leaderName, leaderPosition, supervisor, letterNo: '' });
  const sending = useSending(form, { fields }, async (values) => {
    const params = { path: { institution: institution.institutionId } };
    await keepInstitution(
      await answerOf(
        api.PUT('/portal/v1/institutions/{institution}', {
          params,
          body: { ...values, letterNo: values.letterNo.trim() },
        }),
      ),
    );
    close();
  });
  return (
    <Form sending={sending} send={said.save} beside={back}>
      <TextField {...fieldOf(form, 'letterNo', rules.filled)} label={said.letterNo} />
      <TextField {...fieldOf(form, 'address')} label={said.address} />
      <TextField {...fieldOf(form, 'leaderName')} label={said.leader} />
      <TextField {...fieldOf(form, 'leaderPosition')} label={said.leaderPosition} />
      <TextField {...fieldOf(form, 'supervisor')} label={said.supervisor} />
    </Form>
  );
}
