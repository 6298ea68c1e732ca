import type { ReactNode } from 'react';
import { answerOf, api } from '../api/client.ts';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { useWords } from '../words/language.ts';
import { CheckForm } from './check-form.tsx';
import { connectionWords } from './connection-words.ts';
import { LetterForm, type StepLetter } from './letter-form.tsx';
import { type Connection, renewConnections } from './queries.ts';

interface StepProps {
  readonly connection: Connection;
  /** True where it is the page's next step. */
  readonly isFirst: boolean;
}

/** Records what the check of a closed network has found, by its minutes. */
export function CheckDialog({ connection, isFirst }: StepProps) {
  const said = useWords(connectionWords);
  return (
    <ActDialog label={said.check} title={said.check} variant={isFirst ? 'primary' : 'secondary'}>
      {(close, back) => <CheckForm connection={connection} close={close} back={back} />}
    </ActDialog>
  );
}

/** Opens a closed network that passed its check. */
export function ActivateDialog({ connection, isFirst }: StepProps) {
  const said = useWords(connectionWords);
  const { connectionId: id, institutionId } = connection;
  const activate = async (body: StepLetter) => {
    await answerOf(api.POST('/portal/v1/connections/{id}/activate', { params: { path: { id } }, body }));
    await renewConnections(institutionId);
  };
  return (
    <ActDialog label={said.activate} title={said.activate} variant={isFirst ? 'primary' : 'secondary'}>
      {(close, back: ReactNode) => <LetterForm label={said.activate} send={activate} close={close} back={back} />}
    </ActDialog>
  );
}

/** Ends a closed network for good, and suspends the rights over it. */
export function EndDialog({ connection }: Pick<StepProps, 'connection'>) {
  const said = useWords(connectionWords);
  const { connectionId: id, institutionId } = connection;
  const end = async (body: StepLetter) => {
    await answerOf(api.POST('/portal/v1/connections/{id}/end', { params: { path: { id } }, body }));
    await renewConnections(institutionId);
  };
  return (
    <ActDialog label={said.end} title={said.endTitle} danger>
      {(close, back) => (
        <LetterForm label={said.end} send={end} close={close} back={back} danger>
          <p>{said.endText}</p>
        </LetterForm>
      )}
    </ActDialog>
  );
}
