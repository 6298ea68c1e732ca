export { answerTicket, type TicketAnswer } from './answer-ticket.ts';
export { closeOldTickets } from './close-old-tickets.ts';
export { closeTicket } from './close-ticket.ts';
export { getTicket } from './find-tickets.ts';
export type { Ticket, TicketOutcome, TicketResult, TicketState } from './model.ts';
export { type Opening, openTicket } from './open-ticket.ts';
export { ticketRoutes } from './portal/routes.ts';
export { takeUpTicket } from './take-up-ticket.ts';
export { withdrawTicket } from './withdraw-ticket.ts';
