import { Button } from '@digdir/designsystemet-react';
import { useZone } from '../account/own-session.ts';
import { saveFile } from '../api/save-file.ts';
import { Facts } from '../pieces/facts.tsx';
import { Icon } from '../pieces/icon.tsx';
import { Listing } from '../pieces/listing.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatInstant, formatNumber } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { toHex } from './bytes.ts';
import { KEYS_FILE } from './keys-file.ts';
import { parseCheckpoint, parseNote } from './note.ts';
import type { LoggedRecord, LogHead } from './queries.ts';
import { verdictWords } from './record-words.ts';
import './log.css';

interface ElsewhereSheetProps {
  readonly receipt: NonNullable<LoggedRecord['receipt']>;
  readonly leaf: string | undefined;
  readonly log: LogHead;
}

/** Where a record stands in the log, and how its proof is checked without this server. */
export function ElsewhereSheet({ receipt, leaf, log: { head } }: ElsewhereSheetProps) {
  const said = useWords(verdictWords);
  const spoken = useStore(language);
  const zone = useZone();
  const count = (value: number) => formatNumber(value, spoken);
  const file = `bukti-${receipt.id}.json`;
  const download = () => saveFile(new Blob([JSON.stringify(receipt, null, 2)], { type: 'application/json' }), file);
  return (
    <Sheet title={said.elsewhere} note={said.elsewhereNote}>
      <div className="log-place">
        <Facts
          facts={[
            [said.place, said.ofSize(count(receipt.leafIndex + 1), count(receipt.treeSize))],
            [said.newest, head && said.newestOf(count(head.size), formatInstant(head.signedAt, spoken, zone))],
            [said.leaf, leaf && <code className="log-hash">{leaf}</code>],
            [
              said.root,
              <code className="log-hash" key="root">
                {rootOf(receipt.checkpoint)}
              </code>,
            ],
          ]}
        />
      </div>
      <div className="sheet__acts">
        <Button onClick={download}>
          <Icon name="download" />
          {said.download}
        </Button>
        <PlaceLink place="logHead">{said.toKeys}</PlaceLink>
      </div>
      <div className="log-command">
        <Listing
          title={said.command}
          text={`gapura log verify \\
  --receipt ${file} \\
  --key ${KEYS_FILE}`}
        />
      </div>
    </Sheet>
  );
}

function rootOf(checkpoint: string): string | undefined {
  const head = parseCheckpoint(parseNote(checkpoint)?.text ?? '');
  return head && toHex(head.root);
}
