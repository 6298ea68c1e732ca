import { type ReactNode, useState } from 'react';
import { saveFile } from '../api/save-file.ts';
import { Form } from '../forms/form.tsx';
import { useFields, useSending } from '../forms/use-sending.ts';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { KeptButton } from '../pieces/kept-button.tsx';
import { SignedWord } from '../pieces/signed-word.tsx';
import { useWords } from '../words/language.ts';
import { actWords } from './act-words.ts';

interface LoginLetterProps {
  /** Whose letter it is. */
  readonly name: string;
  /** How far they are with signing in, where one knows: what a letter voids is said unless there is nothing yet. */
  readonly state?: 'no_letter' | 'letter_open' | 'letter_lapsed' | 'set_up';
  /** Has the letter made and answers it as it is printed; it is told this once. */
  readonly make: () => Promise<Blob>;
  /** Runs once the letter is saved and the dialog closed: the page must not change under the words before. */
  readonly onDone?: () => void;
}

/** Makes the letter by which somebody signs in for the first time, or anew when password or factor are lost. */
export function LoginLetterDialog(letter: LoginLetterProps) {
  const said = useWords(actWords);
  const { name, state } = letter;
  const hadOne = state !== undefined && state !== 'no_letter';
  return (
    <ActDialog
      label={hadOne ? said.makeLetterAnew : said.makeLetter}
      title={said.makeLetterTitle(name)}
      variant={state === undefined || state === 'set_up' ? 'secondary' : 'primary'}
    >
      {(close, back) => <LetterForm {...letter} close={close} back={back} />}
    </ActDialog>
  );
}

interface LetterFormProps extends LoginLetterProps {
  readonly close: () => void;
  readonly back: ReactNode;
}

function LetterForm({ name, state, make, onDone, close, back }: LetterFormProps) {
  const said = useWords(actWords);
  const [isMade, setMade] = useState(false);
  const sending = useSending(useFields({}), { fields: {} }, async () => {
    saveFile(await make(), 'surat-login.pdf');
    setMade(true);
  });
  const done = () => {
    close();
    onDone?.();
  };
  if (isMade)
    return (
      <div className="form" role="status">
        <SignedWord sign="ok">{said.made}</SignedWord>
        <p>{said.hand(name)}</p>
        <div className="buttons">
          <KeptButton onKept={done}>{said.kept}</KeptButton>
        </div>
      </div>
    );
  return (
    <Form sending={sending} send={said.makeAndSave} danger={state === 'set_up'} beside={back}>
      <p>{said.makeLetterText}</p>
      {state !== 'no_letter' && <p>{said.voids}</p>}
    </Form>
  );
}
