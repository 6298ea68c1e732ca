import { ActDialog } from '../../pieces/act-dialog.tsx';
import { useWords } from '../../words/language.ts';
import { keyWords } from './key-words.ts';
import { MakeForm, type Making } from './make-form.tsx';

/** Makes a key for a right. */
export function MakeDialog(making: Making) {
  const said = useWords(keyWords);
  return (
    <ActDialog label={said.make} title={said.make} variant="primary">
      {(close, back) => <MakeForm {...making} close={close} back={back} />}
    </ActDialog>
  );
}
