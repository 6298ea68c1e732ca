import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { answerOf, api } from '../api/client.ts';
import { queryClient } from '../api/queries.ts';
import { saveFile } from '../api/save-file.ts';
import { Form } from '../forms/form.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { SignedWord } from '../pieces/signed-word.tsx';
import { useWords } from '../words/language.ts';
import { actWords } from './act-words.ts';
import { type Officer, officerQuery } from './queries.ts';

/** Makes the letter by which an officer signs in for the first time, or anew when its password or factor is lost. */
export function LoginLetterDialog({ officer }: { readonly officer: Officer }) {
  const said = useWords(actWords);
  const isFirst = officer.signIn.state === 'no_letter';
  return (
    <ActDialog
      label={isFirst ? said.makeLetter : said.makeLetterAnew}
      title={said.makeLetterTitle(officer.name)}
      variant={officer.signIn.state === 'set_up' ? 'secondary' : 'primary'}
    >
      {(close, back) => <LetterForm officer={officer} close={close} back={back} />}
    </ActDialog>
  );
}

interface LetterFormProps {
  readonly officer: Officer;
  readonly close: () => void;
  readonly back: ReactNode;
}

function LetterForm({ officer: { officerId, name, signIn }, close, back }: LetterFormProps) {
  const said = useWords(actWords);
  const [isMade, setMade] = useState(false);
  const sending = useSending(useFields({}), { fields: {} }, async () => {
    const params = { path: { officerId } };
    const asked = { params, headers: { accept: 'application/pdf' }, parseAs: 'blob' } as const;
    saveFile(await answerOf(api.POST('/portal/v1/officers/{officerId}/first-login', asked)), 'surat-login-pertama.pdf');
    setMade(true);
  });
  // Read again once it is closed: the page must not change under the words that say what to do with the letter.
  const done = () => {
    close();
    void queryClient.invalidateQueries({ queryKey: officerQuery(officerId).queryKey });
  };
  if (isMade)
    return (
      <div className="form" role="status">
        <SignedWord sign="ok">{said.made}</SignedWord>
        <p>{said.hand(name)}</p>
        <div className="buttons">
          <Button onClick={done}>{said.close}</Button>
        </div>
      </div>
    );
  return (
    <Form sending={sending} send={said.makeAndSave} danger={signIn.state === 'set_up'} beside={back}>
      <p>{said.makeLetterText}</p>
      {signIn.state !== 'no_letter' && <p>{said.voids}</p>}
    </Form>
  );
}
