import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { installationQuery } from '../api/queries.ts';
import { codeOf, Refusal } from '../api/refusal.ts';
import { FieldError } from '../forms/field-frame.tsx';
import { Icon } from '../pieces/icon.tsx';
import { useStore } from '../store.ts';
import { bilingual } from '../words/bilingual.ts';
import { language, useWords } from '../words/language.ts';
import { sayProblem } from '../words/problems.ts';
import { useGoingOn } from './going-on.ts';
import { hasPasskeys, signInByPasskey } from './passkey.ts';

const words = bilingual(
  { passkey: 'Kunci sandi (passkey)', stopped: 'Kunci sandi belum dipakai. Coba lagi, atau pakai cara lain.' },
  { passkey: 'Passkey', stopped: 'No passkey was used. Try again, or take another way.' },
);

/** Signs in by passkey, where the installation and the browser can. */
export function PasskeyButton() {
  const said = useWords(words);
  const spoken = useStore(language);
  const goOn = useGoingOn();
  const { data } = useQuery(installationQuery);
  const [error, setError] = useState<unknown>();
  if (!data?.passkeys || !hasPasskeys()) return null;
  const prove = async () => {
    setError(undefined);
    try {
      const answer = await signInByPasskey();
      if (answer) await goOn(answer);
      else setError('stopped');
    } catch (failure) {
      setError(failure);
    }
  };
  const text = error instanceof Refusal && codeOf(error) ? sayProblem(error.problem, spoken) : said.stopped;
  return (
    <>
      {error !== undefined && <FieldError id="passkey-error">{text}</FieldError>}
      <Button type="button" variant="secondary" onClick={prove}>
        <Icon name="key" large />
        {said.passkey}
      </Button>
    </>
  );
}
