import { Button } from '@digdir/designsystemet-react';
import { saveFile } from '../api/save-file.ts';
import { CopyButton } from '../pieces/copy-button.tsx';
import { Icon } from '../pieces/icon.tsx';
import { Listing } from '../pieces/listing.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useWords } from '../words/language.ts';
import { headWords } from './head-words.ts';
import { KEYS_FILE } from './keys-file.ts';
import type { LogHead } from './queries.ts';
import './log.css';

const save = (text: string, name: string) => saveFile(new Blob([text], { type: 'text/plain' }), name);

/** How a head is kept elsewhere, and a later copy of the log is held against it. */
export function HeadElsewhere({ head }: { readonly head: NonNullable<LogHead['head']> }) {
  const said = useWords(headWords);
  const file = `kepala-log-${head.size}.txt`;
  return (
    <Sheet title={said.elsewhere} note={said.elsewhereNote}>
      <Button onClick={() => save(head.checkpoint, file)}>
        <Icon name="download" />
        {said.downloadHead}
      </Button>
      <div className="log-command">
        <Listing
          title={said.command}
          text={`gapura log verify \\\n  --export log.txt \\\n  --key ${KEYS_FILE} \\\n  --seen ${file}`}
        />
      </div>
    </Sheet>
  );
}

/** Public keys of the log, to be compared with what the authority has handed out. */
export function KeysSheet({ keys }: Pick<LogHead, 'keys'>) {
  const said = useWords(headWords);
  return (
    <Sheet title={said.keys} note={said.keysNote}>
      <ul className="log-keys">
        {keys.map((key) => (
          <li key={key}>
            <code className="log-hash">{key}</code>
            <CopyButton text={key} label={said.copyKey} />
          </li>
        ))}
      </ul>
      <div className="sheet__acts">
        <Button variant="secondary" onClick={() => save(`${keys.join('\n')}\n`, KEYS_FILE)}>
          {said.downloadKeys}
        </Button>
      </div>
    </Sheet>
  );
}
