import { getOffice } from '../institutions/index.ts';
import type { Clock } from '../kernel/index.ts';
import { notify } from '../notices/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import type { Ticket } from './model.ts';

/** Tells the office that a ticket is for. */
export async function tellOfficeOf(
  tx: Sql,
  clock: Clock,
  {
    ticketId,
    reference,
    officeCode,
    institution,
  }: Pick<Ticket, 'ticketId' | 'reference' | 'officeCode' | 'institution'>,
): Promise<void> {
  await notify(tx, clock, {
    to: { officeCode },
    kind: 'ticket.opened',
    about: ticketId,
    data: { reference, institution },
    key: `ticket.opened/${ticketId}`,
  });
}

/** Tells the operator who opened a ticket that it was answered; the answer itself is in the portal. */
export async function tellOpenerOf(tx: Sql, clock: Clock, ticket: Ticket): Promise<void> {
  const { ticketId, reference } = ticket;
  const office = (await getOffice(tx, ticket.officeCode)).name;
  await notify(tx, clock, {
    to: { officerId: ticket.openedBy },
    kind: 'ticket.answered',
    about: ticketId,
    data: { reference, office },
    key: `ticket.answered/${ticketId}`,
  });
}
