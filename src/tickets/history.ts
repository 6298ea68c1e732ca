import type { Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import type { Move } from './moves.ts';

/** A move of a ticket, as it is written down for good. */
export interface TicketMove {
  readonly move: 'open' | Move;
  readonly at: Date;
  /** Null for the clock, which closes what nobody closed. */
  readonly officerName: string | null;
  /** The officer's office; null for an operator. */
  readonly officeCode: string | null;
}

/** Every move of a ticket, the first one first. */
export async function listMoves(sql: Sql, ticketId: Uuid): Promise<TicketMove[]> {
  const text = `SELECT m.move, m.at, o.name AS "officerName", o.office_code AS "officeCode"
    FROM ticket_move m LEFT JOIN officer o USING (officer_id) WHERE m.ticket_id = $1 ORDER BY m.move_no`;
  return (await sql.query<TicketMove & Record<string, unknown>>(text, [ticketId])).rows;
}

/** Writes a move behind those that there are, while the caller holds the ticket's lock. */
export async function insertMove(
  tx: Sql,
  ticketId: Uuid,
  move: TicketMove['move'],
  officerId: Uuid | null,
  at: Date,
): Promise<void> {
  const text = `INSERT INTO ticket_move (ticket_id, move_no, move, at, officer_id)
    SELECT $1, count(*) + 1, $2, $3, $4 FROM ticket_move WHERE ticket_id = $1`;
  await tx.query(text, [ticketId, move, at, officerId]);
}
