import type { Officer } from '../institutions/index.ts';
import { type Clock, Fault, type Uuid } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { getTicket, lockTicket } from './find-tickets.ts';
import { insertMove } from './history.ts';
import type { Ticket, TicketResult } from './model.ts';
import { isOpener, type Move, ruleOf } from './moves.ts';

/** A move that somebody makes; without an officer it is the clock that closes. */
export interface WantedMove {
  readonly ticketId: Uuid;
  readonly move: Move;
  readonly officer: Officer | null;
  /** Of an answer: what was found out, and what the person is told. */
  readonly answer?: { readonly result: TicketResult; readonly tell: string };
}

/**
 * The one function that changes a ticket's state, inside the caller's `administer()`: it locks the ticket, asks the table of
 * moves, and writes the move down for good. A ticket that is over forgets whose NIK it was. Answers it as it is then.
 *
 * Throws `not_found`, `conflict` when the table has no such move from where the ticket is, and `not_permitted` when somebody
 * but its opener withdraws it.
 */
export async function recordMove(tx: Sql, clock: Clock, wanted: WantedMove): Promise<Ticket> {
  const { ticketId, move, officer } = wanted;
  const ticket = await lockTicket(tx, ticketId);
  const rule = ruleOf(move);
  if (move === 'withdraw' && !(officer && isOpener(officer, ticket))) throw notTheOpener(ticket);
  if (!rule.from.includes(ticket.state)) throw conflict(ticket, rule.from);
  const at = new Date(clock.now());
  await changeState(tx, wanted, at);
  await insertMove(tx, ticketId, move, officer?.officerId ?? null, at);
  return getTicket(tx, ticketId);
}

const changeSql = `
UPDATE ticket SET state = $2, state_since = $3, taken_up_by = coalesce($4, taken_up_by), result = coalesce($5, result),
  tell = coalesce($6, tell), person_digest = CASE WHEN $7 THEN NULL ELSE person_digest END,
  key_no = CASE WHEN $7 THEN NULL ELSE key_no END, sealed = CASE WHEN $7 THEN NULL ELSE sealed END
WHERE ticket_id = $1`;

async function changeState(tx: Sql, { ticketId, move, officer, answer }: WantedMove, at: Date): Promise<void> {
  const { to } = ruleOf(move);
  const isOver = to === 'closed' || to === 'withdrawn';
  const taker = move === 'take_up' ? officer?.officerId : null;
  await tx.query(changeSql, [ticketId, to, at, taker ?? null, answer?.result ?? null, answer?.tell ?? null, isOver]);
}

function conflict({ reference, state, stateSince }: Ticket, from: readonly string[]): Fault {
  const message = `${reference} is ${state} since ${stateSince.toISOString()}, and not ${from.join(' or ')}.`;
  return new Fault('conflict', message, {
    field: 'state',
    remedy: 'Read the ticket again.',
    indonesian: 'Status tiket ini sudah berubah. Muat ulang halaman, lalu periksa statusnya.',
  });
}

function notTheOpener({ reference }: Ticket): Fault {
  const remedy = 'Ask the operator who opened it.';
  const indonesian = 'Tiket ditarik oleh operator yang membukanya. Minta kepadanya.';
  return new Fault('not_permitted', `${reference} is withdrawn by whoever opened it.`, { remedy, indonesian });
}
