import { type Administration, administer } from '../audit/index.ts';
import type { Officer } from '../institutions/index.ts';
import type { Uuid } from '../kernel/index.ts';
import type { Ticket } from './model.ts';
import { recordMove } from './record-move.ts';

/**
 * Withdraws a ticket before it is answered, as its opener: the NIK was typed wrong, or the person has gone. Throws
 * `not_permitted` for everybody else, and `conflict` once it was answered.
 */
export function withdrawTicket(by: Administration, officer: Officer, ticketId: Uuid): Promise<Ticket> {
  return administer(by, async (tx, tell) => {
    const ticket = await recordMove(tx, by.clock, { ticketId, move: 'withdraw', officer });
    tell('ticket.withdrawn', { institutionId: ticket.institutionId, reason: ticket.reference });
    return ticket;
  });
}
