import { useState } from 'react';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';
import { TextField, type TextFieldProps } from './text-field.tsx';

const words = bilingual({ show: 'Tampilkan', hide: 'Sembunyikan' }, { show: 'Show', hide: 'Hide' });

/** A password, which can be shown to whoever types it. */
export function PasswordField(props: TextFieldProps) {
  const said = useWords(words);
  const [shown, show] = useState(false);
  const toggle = (
    <button className="link-button" type="button" aria-pressed={shown} onClick={() => show(!shown)}>
      {shown ? said.hide : said.show}
      <span className="hidden-text"> {props.label}</span>
    </button>
  );
  return <TextField {...props} type={shown ? 'text' : 'password'} beside={toggle} spellCheck={false} />;
}
