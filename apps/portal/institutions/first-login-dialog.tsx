import type { ReactNode } from 'react';
import { answerOf, api } from '../api/client.ts';
import { saveFile } from '../api/save-file.ts';
import { Form } from '../forms/form.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { toast } from '../shell/toast.tsx';
import { useWords } from '../words/language.ts';
import { pageWords } from './institution-words.ts';
import type { User } from './queries.ts';

/** Makes the letter by which an admin signs in for the first time, or anew when its password or factor is lost. */
export function FirstLoginDialog({ user }: { readonly user: User }) {
  const said = useWords(pageWords);
  return (
    <ActDialog label={said.firstLogin} about={user.name} title={said.firstLoginOf(user.name)} variant="tertiary">
      {(close, back) => <FirstLoginForm officerId={user.officerId} close={close} back={back} />}
    </ActDialog>
  );
}

interface FirstLoginFormProps {
  readonly officerId: string;
  readonly close: () => void;
  readonly back: ReactNode;
}

function FirstLoginForm({ officerId, close, back }: FirstLoginFormProps) {
  const said = useWords(pageWords);
  const sending = useSending(useFields({}), { fields: {} }, async () => {
    const params = { path: { officerId } };
    const asked = { params, headers: { accept: 'application/pdf' }, parseAs: 'blob' } as const;
    saveFile(await answerOf(api.POST('/portal/v1/officers/{officerId}/first-login', asked)), 'surat-login-pertama.pdf');
    toast(said.firstLoginDone);
    close();
  });
  return (
    <Form sending={sending} send={said.firstLoginMake} beside={back}>
      <p>{said.firstLoginText}</p>
    </Form>
  );
}
