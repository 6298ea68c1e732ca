import type { ReactNode } from 'react';
import { answerOf, api } from '../api/client.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { readDay } from '../forms/day.ts';
import { DayField } from '../forms/day-field.tsx';
import { fieldOf } from '../forms/field-of.ts';
import { Form } from '../forms/form.tsx';
import type { Choice } from '../forms/select-field.tsx';
import { TextAreaField } from '../forms/text-area-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useRules } from '../forms/use-rules.ts';
import { useFields, useSending } from '../forms/use-sending.ts';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { useWords } from '../words/language.ts';
import { connectionKindWords, connectionWords } from './connection-words.ts';
import { type Connection, renewConnections } from './queries.ts';
import { readNetworks } from './read-networks.ts';

interface DeclareDialogProps {
  readonly institutionId: string;
  /** True where nothing on the page comes before it. */
  readonly isFirst: boolean;
}

/** Declares a closed network by a letter. */
export function DeclareDialog({ institutionId, isFirst }: DeclareDialogProps) {
  const said = useWords(connectionWords);
  return (
    <ActDialog label={said.declare} title={said.declare} variant={isFirst ? 'primary' : 'secondary'}>
      {(close, back) => <DeclareForm institutionId={institutionId} close={close} back={back} />}
    </ActDialog>
  );
}

interface DeclareFormProps {
  readonly institutionId: string;
  readonly close: () => void;
  readonly back: ReactNode;
}

const fields = {
  kind: 'kind',
  provider: 'provider',
  networks: 'networks',
  letterNo: 'letterNo',
  letterDate: 'letterDate',
} as const;

function DeclareForm({ institutionId, close, back }: DeclareFormProps) {
  const said = useWords(connectionWords);
  const kinds = useWords(connectionKindWords);
  const rules = useRules();
  const form = useFields({
    kind: 'vpn' as Connection['kind'],
    provider: '',
    networks: '',
    letterNo: '',
    letterDate: '',
  });
  const sending = useSending(form, { fields }, async ({ kind, provider, networks, letterNo, letterDate }) => {
    const body = {
      ...{ kind, provider: provider.trim(), networks: readNetworks(networks) ?? [] },
      ...{ letterNo: letterNo.trim(), letterDate: readDay(letterDate) ?? '' },
    };
    const params = { path: { id: institutionId } };
    await answerOf(api.POST('/portal/v1/institutions/{id}/connections', { params, body }));
    await renewConnections(institutionId);
    close();
  });
  const areNetworks = { validate: (text: string) => (readNetworks(text)?.length ?? 0) > 0 || said.badNetworks };
  return (
    <Form sending={sending} send={said.declare} beside={back}>
      <ChoiceField {...fieldOf(form, 'kind')} label={said.kind} choices={Object.entries(kinds) as Choice[]} />
      <TextField {...fieldOf(form, 'provider', rules.filled)} label={said.provider} />
      <TextAreaField {...fieldOf(form, 'networks', areNetworks)} label={said.networks} hint={said.networksHint} />
      <TextField {...fieldOf(form, 'letterNo', rules.filled)} label={said.letterNo} />
      <DayField {...fieldOf(form, 'letterDate', rules.day)} label={said.letterDate} />
    </Form>
  );
}
