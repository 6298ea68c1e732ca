import { Type } from 'typebox';
import { oneOf, strict, uuid } from '../../../access/index.ts';
import { readSettings } from '../../../settings/index.ts';
import { countTickets, daysAgo, listTickets, type Ticket, ticketOutcomes } from '../../../tickets/index.ts';
import { daysSince } from '../../business-day.ts';
import { cut, ENTRIES, queue, section } from '../section.ts';

const Entry = strict({
  ticketId: uuid,
  reference: Type.String(),
  outcome: oneOf(ticketOutcomes),
  institutionId: uuid,
  institution: Type.String(),
  officeCode: Type.String(),
  ageDays: Type.Integer(),
});

const view = queue(Entry, { late: Type.Integer() });

/** Tickets about a NIK that nobody has taken up, the oldest first; `late` were left unanswered for too long, taken up or not. */
export const ticketsSection = section('ticket.read', view, async ({ sql, clock, officer }) => {
  const { ticketLateDays } = await readSettings(sql);
  const { opened: total, late } = await countTickets(sql, officer, {}, daysAgo(clock.now(), ticketLateDays));
  const rows = await listTickets(sql, officer, {}, { state: 'opened', order: 'oldest', limit: ENTRIES });
  const show = ({ ticketId, reference, outcome, institutionId, institution, officeCode, openedAt }: Ticket) => ({
    ...{ ticketId, reference, outcome, institutionId, institution, officeCode },
    ageDays: daysSince(clock, openedAt),
  });
  return { ...cut({ total, rows }, show), late };
});
