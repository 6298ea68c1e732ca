import type { FastifyInstance } from 'fastify';
import { demand, ownPlace, route } from '../../access/index.ts';
import { officerOf } from '../../identity/index.ts';
import { Fault } from '../../kernel/index.ts';
import { countTickets } from '../count-tickets.ts';
import { listTickets, type TicketFilter } from '../list-tickets.ts';
import { readReference } from '../reference.ts';
import { daysAgo, lateness, type TicketParts } from './request-parts.ts';
import { TicketList, TicketsQuery } from './schemas.ts';
import { viewListed } from './ticket-view.ts';

const USUAL_LIMIT = '50';

/** `GET /portal/v1/tickets`: a page of tickets with the counts of what is not over. */
export function listingRoute(app: FastifyInstance, path: string, parts: TicketParts): void {
  const schema = route('listTickets', 'Tickets that one may see, masked, and how many wait', {
    ...{ querystring: TicketsQuery, answer: TicketList },
  });
  app.get<{ Querystring: TicketsQuery }>(path, schema, async (request) => {
    const officer = officerOf(request);
    demand(officer, 'ticket.read', ownPlace(officer));
    const { state, order = 'newest', after, limit: asked = USUAL_LIMIT } = request.query;
    const filter = readFilter(request.query, parts.clock.now());
    const limit = Number(asked);
    const { lateBefore, lateAfterDays } = await lateness(parts);
    const counts = await countTickets(parts.pool, officer, filter, lateBefore);
    const found = await listTickets(parts.pool, officer, filter, { state, order, after, limit });
    const tickets = await Promise.all(found.map((ticket) => viewListed(ticket, lateBefore, parts)));
    return { tickets, next: found.length === limit ? (found.at(-1)?.ticketId ?? null) : null, counts, lateAfterDays };
  });
}

function readFilter({ office, institution, olderThanDays, reference }: TicketsQuery, now: number): TicketFilter {
  const openedBefore = olderThanDays === undefined ? undefined : daysAgo(now, Number(olderThanDays));
  const read = reference === undefined ? undefined : readReference(reference);
  if (reference !== undefined && read === undefined) throw noReference();
  return { office, institution, openedBefore, reference: read };
}

function noReference(): Fault {
  const remedy = 'Give it as it stands on the ticket, such as K-7F4-Q9X.';
  return new Fault('invalid_input', 'This cannot be the reference of a ticket.', {
    field: 'reference',
    remedy,
    indonesian: 'Ini bukan nomor tiket. Tulis seperti pada tiketnya, misalnya K-7F4-Q9X.',
  });
}
