import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answerOf, api } from '../../api/client.ts';
import { connectionName } from '../../connections/connection-name.ts';
import { connectionKindWords } from '../../connections/connection-words.ts';
import { connectionsQuery, renewConnections } from '../../connections/queries.ts';
import { fieldOf } from '../../forms/field-of.ts';
import { Form } from '../../forms/form.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useRules } from '../../forms/use-rules.ts';
import { useFields, useSending } from '../../forms/use-sending.ts';
import { ActDialog } from '../../pieces/act-dialog.tsx';
import { PlaceLink } from '../../router/place-link.tsx';
import { useWords } from '../../words/language.ts';
import { actWords } from './act-words.ts';
import type { RightProps } from './right-props.ts';

/** Lets a right name the closed network that its calls come over. */
export function ConnectionDialog(props: RightProps) {
  const said = useWords(actWords);
  return (
    <ActDialog label={said.connection} title={said.connectionTitle(props.name)}>
      {(close, back) => <ConnectionForm {...props} close={close} back={back} />}
    </ActDialog>
  );
}

const fields = {
  connectionId: 'connectionId',
  connection: 'connectionId',
  networks: 'connectionId',
  letterNo: 'letterNo',
} as const;

function ConnectionForm({
  agreement,
  right,
  close,
  back,
}: RightProps & { readonly close: () => void; readonly back: ReactNode }) {
  const said = useWords(actWords);
  const kinds = useWords(connectionKindWords);
  const rules = useRules();
  const { institutionId } = agreement;
  const { data: connections } = useSuspenseQuery(connectionsQuery(institutionId));
  const active = connections.filter(({ state }) => state === 'active');
  const form = useFields({ connectionId: right.connectionId ?? '', letterNo: '' });
  const sending = useSending(form, { fields }, async ({ connectionId, letterNo }) => {
    const params = { path: { id: right.rightId } };
    await answerOf(
      api.PUT('/portal/v1/rights/{id}/connection', { params, body: { connectionId, letterNo: letterNo.trim() } }),
    );
    await renewConnections(institutionId);
    close();
  });
  if (active.length === 0)
    return (
      <>
        <p>{said.noConnection}</p>
        <div className="buttons">
          <PlaceLink place="connections" of={{ id: institutionId }}>
            {said.connection}
          </PlaceLink>
          {back}
        </div>
      </>
    );
  return (
    <Form sending={sending} send={said.connection} beside={back}>
      <SelectField
        {...fieldOf(form, 'connectionId', rules.chosen)}
        label={said.connectionChoice}
        none={said.choose}
        choices={active.map((connection) => [connection.connectionId, connectionName(connection, kinds)] as const)}
      />
      <TextField {...fieldOf(form, 'letterNo', rules.filled)} label={said.letterNo} />
    </Form>
  );
}
