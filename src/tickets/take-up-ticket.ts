import { type Administration, administer } from '../audit/index.ts';
import type { Officer } from '../institutions/index.ts';
import type { Uuid } from '../kernel/index.ts';
import type { Ticket } from './model.ts';
import { recordMove } from './record-move.ts';

/** Takes up a ticket that is open, under the reviewer's name. Of two at once one hears `conflict`. */
export function takeUpTicket(by: Administration, officer: Officer, ticketId: Uuid): Promise<Ticket> {
  return administer(by, async (tx, tell) => {
    const ticket = await recordMove(tx, by.clock, { ticketId, move: 'take_up', officer });
    tell('ticket.taken_up', { institutionId: ticket.institutionId, reason: ticket.reference });
    return ticket;
  });
}
