import { useZone } from '../account/own-session.ts';
import { DataTable } from '../pieces/data-table.tsx';
import { MaskedNik } from '../pieces/masked-nik.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatInstant } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { listWords } from './list-words.ts';
import type { ListedTicket } from './queries.ts';
import { TicketState } from './state-tag.tsx';
import { outcomeWords, resultWords } from './ticket-words.ts';

interface ListTableProps {
  readonly tickets: readonly ListedTicket[];
  readonly isOffice: boolean;
}

/** Tickets, each with how far it is: an office reads who asks, an institution who is asked. */
export function ListTable({ tickets, isOffice }: ListTableProps) {
  const said = useWords(listWords);
  const outcomes = useWords(outcomeWords);
  const spoken = useStore(language);
  const zone = useZone();
  return (
    <DataTable
      caption={said.title}
      rows={tickets}
      keyOf={({ ticketId }) => ticketId}
      columns={[
        {
          name: said.ticket,
          cell: ({ ticketId, reference }) => (
            <PlaceLink className="nowrap" place="ticket" of={{ ticket: ticketId }}>
              {reference}
            </PlaceLink>
          ),
        },
        { name: said.nik, cell: ({ nik }) => (nik === null ? said.forgotten : <MaskedNik nik={nik} />) },
        isOffice
          ? { name: said.institution, cell: ({ institution }) => institution }
          : { name: said.office, cell: ({ officeName }) => officeName },
        { name: said.why, cell: ({ outcome }) => outcomes[outcome] },
        {
          name: said.opened,
          cell: ({ openedAt, isLate }) => (
            <span>
              {formatInstant(openedAt, spoken, zone)}
              {isLate && <span className="below ticket-late">{said.isLate}</span>}
            </span>
          ),
        },
        { name: said.state, cell: (ticket) => <StateWithResult ticket={ticket} /> },
      ]}
    />
  );
}

function StateWithResult({ ticket: { state, result } }: { readonly ticket: ListedTicket }) {
  const results = useWords(resultWords);
  return (
    <span>
      <TicketState state={state} />
      {result !== null && <span className="below">{results[result]}</span>}
    </span>
  );
}
