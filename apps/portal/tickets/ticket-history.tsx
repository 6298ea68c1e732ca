import { useZone } from '../account/own-session.ts';
import { History } from '../pieces/history.tsx';
import { useStore } from '../store.ts';
import { formatInstant } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import type { Ticket } from './queries.ts';
import { historyWords } from './ticket-words.ts';

/** Everything that was done with a ticket, the last on top. */
export function TicketHistory({ ticket: { history } }: { readonly ticket: Ticket }) {
  const said = useWords(historyWords);
  const spoken = useStore(language);
  const zone = useZone();
  return (
    <History
      happenings={history.toReversed().map(({ move, at, officerName }) => ({
        key: `${move} ${at}`,
        sign: move === 'withdraw' ? 'rest' : 'ok',
        what: said[move](officerName ?? said.clock),
        when: formatInstant(at, spoken, zone),
      }))}
    />
  );
}
