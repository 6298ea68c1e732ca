import { Fault, type Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import type { Ticket } from './model.ts';

/** A ticket `t` of an institution `i`, as {@link Ticket} names its columns. */
export const ticketsSql = `SELECT t.ticket_id AS "ticketId", t.reference, t.institution_id AS "institutionId",
    i.name AS institution, t.right_id AS "rightId", t.office_code AS "officeCode", o.name AS "officeName",
    t.routed_by AS "routedBy", t.verification_id AS "verificationId", t.outcome, t.opened_by AS "openedBy", t.opened_at AS "openedAt", t.state,
    t.state_since AS "stateSince", t.taken_up_by AS "takenUpBy", t.result, t.tell, t.key_no AS "keyNo", t.sealed
  FROM ticket t JOIN institution i USING (institution_id) JOIN office o ON o.office_code = t.office_code`;

export type TicketRow = Ticket & Record<string, unknown>;

/** The ticket of an id; throws `not_found`. */
export async function getTicket(sql: Sql, ticketId: Uuid): Promise<Ticket> {
  return found((await sql.query<TicketRow>(`${ticketsSql} WHERE t.ticket_id = $1`, [ticketId])).rows[0]);
}

/** The ticket of an id, which nobody else changes before the caller's transaction ends; throws `not_found`. */
export async function lockTicket(tx: Sql, ticketId: Uuid): Promise<Ticket> {
  const text = `${ticketsSql} WHERE t.ticket_id = $1 FOR UPDATE OF t`;
  return found((await tx.query<TicketRow>(text, [ticketId])).rows[0]);
}

function found(ticket: Ticket | undefined): Ticket {
  if (ticket) return ticket;
  throw new Fault('not_found', 'There is no such thing here.', { field: 'ticket' });
}
