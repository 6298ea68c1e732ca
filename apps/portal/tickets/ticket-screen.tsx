import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useOwnSession } from '../account/own-session.ts';
import { Columns } from '../pieces/columns.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useWords } from '../words/language.ts';
import { FactsSheet } from './facts-sheet.tsx';
import { NextMoves } from './next-moves.tsx';
import { NikSheet } from './nik-sheet.tsx';
import { pageWords } from './page-words.ts';
import { ticketQuery } from './queries.ts';
import { TicketState } from './state-tag.tsx';
import { TicketHistory } from './ticket-history.tsx';
import { TicketSteps } from './ticket-steps.tsx';
import './tickets.css';

/** One ticket: who holds it and since when, what the person is told, and what comes next. */
export function Screen() {
  const said = useWords(pageWords);
  const isOffice = useOwnSession().workplace?.kind === 'office';
  const { ticket: id = '' }: { ticket?: string } = useParams({ strict: false });
  const { data: ticket } = useSuspenseQuery(ticketQuery(id));
  return (
    <>
      <PageHead title={ticket.reference} beside={<TicketState state={ticket.state} />}>
        {isOffice ? ticket.institution : ticket.officeName}
      </PageHead>
      <div className="sheets">
        <TicketSteps ticket={ticket} />
        <Columns
          beside={
            <>
              <NextMoves ticket={ticket} />
              <Sheet title={said.history}>
                <TicketHistory ticket={ticket} />
              </Sheet>
            </>
          }
        >
          {ticket.tellPerson !== null && (
            <Sheet title={isOffice ? said.told : said.tell}>
              <blockquote className="ticket-tell">“{ticket.tellPerson}”</blockquote>
            </Sheet>
          )}
          {ticket.mayReveal && <NikSheet ticketId={ticket.ticketId} key={ticket.state} />}
          <FactsSheet ticket={ticket} isOffice={isOffice} />
        </Columns>
      </div>
    </>
  );
}
