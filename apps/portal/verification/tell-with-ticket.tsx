import { TicketAtGate } from '../tickets/ticket-at-gate.tsx';
import type { Ticketing } from '../tickets/use-ticket-of.ts';
import { Tell } from './gate-ends.tsx';

interface TellWithTicketProps {
  readonly sentence: string;
  readonly note: string | undefined;
  readonly ticketing: Ticketing;
}

/** What to say to the person: once the NIK is reported, what the ticket says; below it the way to report it. */
export function TellWithTicket({ sentence, note, ticketing }: TellWithTicketProps) {
  const fromTicket = 'ticket' in ticketing ? ticketing.ticket.tellPerson : null;
  return (
    <>
      <Tell sentence={fromTicket === null ? sentence : `“${fromTicket}”`} note={note} />
      <TicketAtGate ticketing={ticketing} />
    </>
  );
}
