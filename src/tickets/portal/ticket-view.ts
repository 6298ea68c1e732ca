import { may } from '../../access/index.ts';
import type { PortalParts } from '../../identity/index.ts';
import { getOffice, type Officer } from '../../institutions/index.ts';
import { maskNik } from '../../kernel/index.ts';
import { listMoves } from '../history.ts';
import { placeOf, type Ticket } from '../model.ts';
import { movesOf } from '../moves.ts';
import { openPerson, type Person } from '../seal-person.ts';
import { routingWords, tellPerson } from '../words.ts';
import type { TicketView } from './schemas.ts';

/** A ticket as it is listed: whose NIK it is stays masked. */
export async function viewListed(ticket: Ticket, lateBefore: Date, { pool, keys }: PortalParts) {
  return listedOf(ticket, await openPerson(ticket, pool, keys), lateBefore);
}

/** A ticket as an officer sees it: where it went and why, what the person is told, each move, and what may be done next. */
export async function viewTicket(
  ticket: Ticket,
  officer: Officer,
  lateBefore: Date,
  { pool, keys }: PortalParts,
): Promise<TicketView> {
  const person = await openPerson(ticket, pool, keys);
  const { name, address, contact } = await getOffice(pool, ticket.officeCode);
  const { rightId, verificationId, routedBy } = ticket;
  const isInHand = person !== undefined && ticket.state !== 'opened';
  return {
    ...listedOf(ticket, person, lateBefore),
    ...{ rightId, verificationId, routedBy },
    because: routingWords[routedBy],
    office: { name, address, contact },
    remark: person?.remark ?? null,
    tellPerson: tellPerson(ticket, name),
    moves: movesOf(officer, ticket),
    mayReveal: isInHand && may(officer, 'ticket.handle', placeOf(ticket)),
    history: (await listMoves(pool, ticket.ticketId)).map((move) => ({ ...move, at: move.at.toISOString() })),
  };
}

function listedOf(ticket: Ticket, person: Person | undefined, lateBefore: Date) {
  const { ticketId, reference, state, outcome, officeCode, officeName, openedAt, result } = ticket;
  const { institutionId, institution } = ticket;
  const isWaiting = state === 'opened' || state === 'taken_up';
  return {
    ...{ ticketId, reference, state, outcome, officeCode, officeName, institutionId, institution, result },
    stateSince: ticket.stateSince.toISOString(),
    openedAt: openedAt.toISOString(),
    nik: person ? maskNik(person.nik) : null,
    isLate: isWaiting && openedAt < lateBefore,
  };
}
