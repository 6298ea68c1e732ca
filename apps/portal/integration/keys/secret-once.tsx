import { Button } from '@digdir/designsystemet-react';
import { useEffect, useId, useRef } from 'react';
import { useZone } from '../../account/own-session.ts';
import type { Answer } from '../../api/queries.ts';
import { saveFile } from '../../api/save-file.ts';
import { CopyButton } from '../../pieces/copy-button.tsx';
import { Facts } from '../../pieces/facts.tsx';
import { KeptButton } from '../../pieces/kept-button.tsx';
import { Listing } from '../../pieces/listing.tsx';
import { useStore } from '../../store.ts';
import { formatInstant } from '../../time/format.ts';
import { language, useWords } from '../../words/language.ts';
import { ModeTag } from '../mode-tag.tsx';
import { keyWords } from './key-words.ts';
import '../../pieces/sheet.css';
import './keys.css';

/** What is told once when a key is made or renewed; this page holds it until it is put away, and nothing else does. */
export type Once = Answer<'rotateCredential'> & { readonly privateKey: string | null };

/** Shows what is told once, with what to do with it. */
export function SecretOnce({ once, onKept }: { readonly once: Once; readonly onKept: () => void }) {
  const said = useWords(keyWords);
  const spoken = useStore(language);
  const zone = useZone();
  const id = useId();
  const head = useRef<HTMLHeadingElement>(null);
  // The dialog that made it gives the focus back to its button when it closes; this comes after.
  useEffect(() => {
    const timer = setTimeout(() => head.current?.focus());
    return () => clearTimeout(timer);
  }, []);
  const { user, mode, clientId, secret, privateKey, earlierUntil, kind } = once;
  return (
    <section className="sheet once" aria-labelledby={id}>
      <div className="sheet__head">
        <h2 id={id} tabIndex={-1} ref={head}>
          {said.onceTitle(user)}
        </h2>
      </div>
      <div className="sheet__body">
        {(secret || privateKey) && <p className="once__warning">{said.onceText}</p>}
        <Facts
          facts={[
            [said.mode, <ModeTag key="mode" mode={mode} />],
            [said.name, kind === 'wire' && <Told key="user" name={said.name} text={user} />],
            [said.clientId, clientId && <Told key="client" name={said.clientId} text={clientId} />],
            [
              kind === 'wire' ? said.password : said.token,
              secret && <Told key="secret" name={said.password} text={secret} />,
            ],
            [said.privateKey, privateKey && <PrivateKey key="private" text={privateKey} name={user} />],
            [said.beforeUntil, earlierUntil && formatInstant(earlierUntil, spoken, zone)],
          ]}
        />
        <div className="sheet__acts">
          {secret || privateKey ? (
            <KeptButton variant="secondary" onKept={onKept}>
              {said.kept}
            </KeptButton>
          ) : (
            <Button variant="secondary" onClick={onKept}>
              {said.closeOnce}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}

function Told({ name, text }: { readonly name: string; readonly text: string }) {
  const said = useWords(keyWords);
  return (
    <span className="once__secret">
      <code>{text}</code>
      <CopyButton text={text} label={said.copy(name)} />
    </span>
  );
}

function PrivateKey({ text, name }: { readonly text: string; readonly name: string }) {
  const said = useWords(keyWords);
  const save = () => saveFile(new Blob([text], { type: 'application/x-pem-file' }), `${name}.pem`);
  return (
    <div className="once__private">
      <Listing title={said.privateKey} text={text} />
      <Button variant="secondary" onClick={save}>
        {said.savePem}
      </Button>
    </div>
  );
}
