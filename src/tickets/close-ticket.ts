import { type Administration, administer } from '../audit/index.ts';
import type { Officer } from '../institutions/index.ts';
import type { Uuid } from '../kernel/index.ts';
import type { Ticket } from './model.ts';
import { recordMove } from './record-move.ts';

/** Closes a ticket that was answered: the person was told. Throws `conflict` unless it was answered. */
export function closeTicket(by: Administration, officer: Officer, ticketId: Uuid): Promise<Ticket> {
  return administer(by, async (tx, tell) => {
    const ticket = await recordMove(tx, by.clock, { ticketId, move: 'close', officer });
    tell('ticket.closed', { institutionId: ticket.institutionId, reason: ticket.reference });
    return ticket;
  });
}
