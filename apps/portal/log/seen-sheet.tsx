import { useZone } from '../account/own-session.ts';
import { DataTable } from '../pieces/data-table.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { SignedWord } from '../pieces/signed-word.tsx';
import { useStore } from '../store.ts';
import { formatNumber, formatSecond } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { toHex } from './bytes.ts';
import type { CheckedHead } from './check-head.ts';
import { headWords } from './head-words.ts';
import { signs } from './proof-steps.tsx';
import type { SeenHead } from './seen-head.ts';
import './log.css';

/** The first letters of a root tell it apart; the whole of it is compared. */
const SHOWN = 12;

/** Heads that this browser saw before, each held against the log of now. */
export function SeenSheet({ earlier = [] }: { readonly earlier: CheckedHead<SeenHead>['earlier'] | undefined }) {
  const said = useWords(headWords);
  const spoken = useStore(language);
  const zone = useZone();
  return (
    <Sheet title={said.seen} note={said.seenNote}>
      {earlier.length === 0 ? (
        <p className="hint">{said.seenNone}</p>
      ) : (
        <DataTable
          caption={said.seen}
          rows={earlier.toReversed()}
          keyOf={({ seen }) => `${seen.size}`}
          columns={[
            { name: said.seenAt, cell: ({ seen }) => formatSecond(seen.at, spoken, zone) },
            { name: said.size, cell: ({ seen }) => said.records(formatNumber(seen.size, spoken)), number: true },
            { name: said.root, cell: ({ seen }) => <code>{toHex(seen.root).slice(0, SHOWN)}…</code> },
            {
              name: said.compared,
              cell: ({ step: { outcome, detail } }) => (
                <div className="log-outcome">
                  <SignedWord sign={signs[outcome]}>
                    {detail === 'seen_same' ? said.same : said.results[outcome]}
                  </SignedWord>
                </div>
              ),
            },
          ]}
        />
      )}
    </Sheet>
  );
}
