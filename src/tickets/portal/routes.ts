import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Act, demand, ownPlace, route } from '../../access/index.ts';
import type { Administration } from '../../audit/index.ts';
import { administrationBy, guardPortal, officerOf, PORTAL_PATH } from '../../identity/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { plainAddress, type Uuid } from '../../kernel/index.ts';
import { answerTicket } from '../answer-ticket.ts';
import { closeTicket } from '../close-ticket.ts';
import { findTicketOf } from '../find-known.ts';
import { getTicket } from '../find-tickets.ts';
import type { Ticket } from '../model.ts';
import { openTicket } from '../open-ticket.ts';
import { revealNik } from '../reveal-nik.ts';
import { takeUpTicket } from '../take-up-ticket.ts';
import { withdrawTicket } from '../withdraw-ticket.ts';
import { listingRoute } from './listing-route.ts';
import { demandTicket, lateness, type TicketParts } from './request-parts.ts';
import { AnswerBody, AtTicket, AtVerification, OpeningBody, RevealView, TicketOfView, TicketView } from './schemas.ts';
import { viewTicket } from './ticket-view.ts';

const TICKETS = `${PORTAL_PATH}/tickets`;
const answer = TicketView;

/** The portal's routes of tickets. */
export function ticketRoutes(app: FastifyInstance, parts: TicketParts): void {
  guardPortal(app, parts);
  listingRoute(app, TICKETS, parts);
  openingRoutes(app, parts);
  officeRoutes(app, parts);
  institutionRoutes(app, parts);
}

function openingRoutes(app: FastifyInstance, parts: TicketParts): void {
  const opening = route(
    'openTicket',
    'Ask the office that a NIK is from to consolidate it; twice gives the same ticket',
    {
      ...{ body: OpeningBody, answer },
    },
  );
  app.post<{ Body: OpeningBody }>(TICKETS, opening, async (request) => {
    const officer = officerOf(request);
    demand(officer, 'ticket.open', ownPlace(officer));
    const { verification: verificationId, remark = '' } = request.body;
    const ticketId = await openTicket(administrationBy(request, parts), officer, { verificationId, remark });
    return view(await getTicket(parts.pool, ticketId), officer, parts);
  });
  app.get<{ Params: AtVerification }>(
    `${PORTAL_PATH}/verifications/:verification/ticket`,
    route('findTicketOf', 'The ticket that opening one from an answer would give, if there is one', {
      ...{ params: AtVerification, answer: TicketOfView },
    }),
    async (request) => {
      const officer = officerOf(request);
      demand(officer, 'ticket.open', ownPlace(officer));
      const ticketId = await findTicketOf(officer, request.params.verification, parts);
      return { ticket: ticketId ? await view(await getTicket(parts.pool, ticketId), officer, parts) : null };
    },
  );
  const reading = route('getTicket', 'A ticket, what the person is told, each move, and what may be done next', {
    ...{ params: AtTicket, answer },
  });
  app.get<{ Params: AtTicket }>(`${TICKETS}/:ticket`, reading, async (request) =>
    view(await demandTicket(request, 'ticket.read', request.params.ticket, parts), officerOf(request), parts),
  );
}

function officeRoutes(app: FastifyInstance, parts: TicketParts): void {
  const params = AtTicket;
  app.post<{ Params: AtTicket }>(
    `${TICKETS}/:ticket/take-up`,
    route('takeUpTicket', 'Take a ticket up, under the own name', { params, answer }),
    (request) => move(request, 'ticket.handle', takeUpTicket, parts),
  );
  app.post<{ Params: AtTicket; Body: AnswerBody }>(
    `${TICKETS}/:ticket/answer`,
    route('answerTicket', 'Answer a ticket: what was found, and what the person is told', {
      ...{ params, body: AnswerBody, answer },
    }),
    (request) =>
      move(request, 'ticket.handle', (by, officer, id) => answerTicket(by, officer, id, request.body), parts),
  );
  app.post<{ Params: AtTicket }>(
    `${TICKETS}/:ticket/nik`,
    route('revealTicketNik', 'Show the NIK of a ticket in hand; the look is recorded first', {
      ...{ params, answer: RevealView },
    }),
    async (request) => {
      const ticket = await demandTicket(request, 'ticket.handle', request.params.ticket, parts);
      const requestId = request.id as Uuid;
      const looking = { officer: officerOf(request), peer: plainAddress(request.ip), requestId };
      return { ...(await revealNik(looking, ticket, parts)), requestId };
    },
  );
}

function institutionRoutes(app: FastifyInstance, parts: TicketParts): void {
  const params = AtTicket;
  app.post<{ Params: AtTicket }>(
    `${TICKETS}/:ticket/close`,
    route('closeTicket', 'Close an answered ticket: the person was told', { params, answer }),
    (request) => move(request, 'ticket.open', closeTicket, parts),
  );
  app.post<{ Params: AtTicket }>(
    `${TICKETS}/:ticket/withdraw`,
    route('withdrawTicket', 'Withdraw a ticket that one has opened', { params, answer }),
    (request) => move(request, 'ticket.open', withdrawTicket, parts),
  );
}

/** Makes a move as whoever asks, and answers the ticket as it is then. */
async function move(
  request: FastifyRequest<{ Params: AtTicket }>,
  act: Act,
  make: (by: Administration, officer: Officer, ticketId: Uuid) => Promise<Ticket>,
  parts: TicketParts,
): Promise<TicketView> {
  const { ticketId } = await demandTicket(request, act, request.params.ticket, parts);
  const officer = officerOf(request);
  return view(await make(administrationBy(request, parts), officer, ticketId), officer, parts);
}

async function view(ticket: Ticket, officer: Officer, parts: TicketParts): Promise<TicketView> {
  return viewTicket(ticket, officer, (await lateness(parts)).lateBefore, parts);
}
