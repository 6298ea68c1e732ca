import { useZone } from '../account/own-session.ts';
import { History } from '../pieces/history.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatInstant } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { pageWords } from './agreement-page-words.ts';
import { happeningWords } from './agreement-words.ts';
import type { Agreement } from './queries.ts';

/** What happened to an agreement, oldest first. */
export function HistorySheet({ agreement: { timeline, number: agreementNo } }: { readonly agreement: Agreement }) {
  const said = useWords(pageWords);
  const happened = useWords(happeningWords);
  const spoken = useStore(language);
  const zone = useZone();
  return (
    <Sheet title={said.history}>
      <History
        happenings={timeline.map(({ at, what, number }) => ({
          key: `${what} ${number} ${at}`,
          sign: what === 'drafted' ? 'clock' : 'ok',
          what: happened[what],
          when: formatInstant(at, spoken, zone),
          // The timeline names versions, and the first is known by its annex.
          note: what === 'agreement_signed' ? agreementNo : number,
        }))}
      />
    </Sheet>
  );
}
