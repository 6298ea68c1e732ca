export { enterTicket, hospitalTicket, recordUnanswered, type TicketOf } from './enter-ticket.ts';
export { ticketDoor } from './ticket-door.ts';
