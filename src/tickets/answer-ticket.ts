import { type Administration, administer } from '../audit/index.ts';
import { getOffice, type Officer } from '../institutions/index.ts';
import type { Uuid } from '../kernel/index.ts';
import type { Ticket, TicketResult } from './model.ts';
import { recordMove } from './record-move.ts';
import { refuseNik } from './seal-person.ts';
import { tellOpenerOf } from './tell-of-ticket.ts';
import { usualAnswer } from './words.ts';

/** What an office found out. Without a sentence of its own the person is told the usual one of the result. */
export interface TicketAnswer {
  readonly result: TicketResult;
  readonly tell?: string;
}

/**
 * Answers a ticket that was taken up, and tells its opener. Any reviewer of the office may: who took it up may be ill.
 * Throws `conflict` unless it was taken up, and `invalid_input` for a sentence that names a NIK.
 */
export function answerTicket(
  by: Administration,
  officer: Officer,
  ticketId: Uuid,
  { result, tell: said = '' }: TicketAnswer,
): Promise<Ticket> {
  refuseNik(said, 'tell');
  return administer(by, async (tx, tell) => {
    const office = await getOffice(tx, `${officer.officeCode}`);
    const answer = { result, tell: said.trim() || usualAnswer(result, office.name) };
    const ticket = await recordMove(tx, by.clock, { ticketId, move: 'answer', officer, answer });
    await tellOpenerOf(tx, by.clock, ticket);
    tell('ticket.answered', { institutionId: ticket.institutionId, reason: `${ticket.reference}: ${result}` });
    return ticket;
  });
}
