import type { ReactNode } from 'react';
import { answerOf, api } from '../api/client.ts';
import { Form } from '../forms/form.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { toast } from '../shell/toast.tsx';
import { useWords } from '../words/language.ts';
import { actWords } from './act-words.ts';
import type { Officer } from './queries.ts';

/** Signs an officer out everywhere: a machine was left open, or lost. */
export function EndSessionsDialog({ officer }: { readonly officer: Officer }) {
  const said = useWords(actWords);
  return (
    <ActDialog label={said.endSessions} title={said.endSessionsTitle(officer.name)}>
      {(close, back) => <EndSessionsForm officer={officer} close={close} back={back} />}
    </ActDialog>
  );
}

interface EndSessionsFormProps {
  readonly officer: Officer;
  readonly close: () => void;
  readonly back: ReactNode;
}

function EndSessionsForm({ officer: { officerId }, close, back }: EndSessionsFormProps) {
  const said = useWords(actWords);
  const sending = useSending(useFields({}), { fields: {} }, async () => {
    await answerOf(api.DELETE('/portal/v1/officers/{officerId}/sessions', { params: { path: { officerId } } }));
    toast(said.sessionsEnded);
    close();
  });
  return (
    <Form sending={sending} send={said.endSessions} beside={back}>
      <p>{said.endSessionsText}</p>
    </Form>
  );
}
