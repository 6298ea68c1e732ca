import type { FastifyRequest } from 'fastify';
import { type Act, demand, unknownAsForeign } from '../../access/index.ts';
import { officerOf, type PortalParts } from '../../identity/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import { readSettings } from '../../settings/index.ts';
import { getTicket } from '../find-tickets.ts';
import { placeOf, type Ticket } from '../model.ts';
import type { RevealParts } from '../reveal-nik.ts';

/** What the portal's routes of tickets work with. */
export type TicketParts = PortalParts & Pick<RevealParts, 'lookup' | 'sealing'>;

const DAY_MS = 86_400_000;

/** The ticket of an id, for whoever may do an act to it; for whoever cannot see it there is none. */
export async function demandTicket(
  request: FastifyRequest,
  act: Act,
  ticketId: Uuid,
  { pool }: PortalParts,
): Promise<Ticket> {
  const ticket = await unknownAsForeign(getTicket(pool, ticketId));
  demand(officerOf(request), act, placeOf(ticket));
  return ticket;
}

/** Since when an office should have answered, and how many days that is. */
export async function lateness({ pool, clock }: PortalParts) {
  const { ticketLateDays } = await readSettings(pool);
  return { lateAfterDays: ticketLateDays, lateBefore: daysAgo(clock.now(), ticketLateDays) };
}

/** An instant so many days of 24 hours before another. */
export function daysAgo(now: number, days: number): Date {
  return new Date(now - days * DAY_MS);
}
