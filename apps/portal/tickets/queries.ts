import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import { type Answer, type Body, type Query, queryClient } from '../api/queries.ts';
import { given } from '../lists/given.ts';
import type { Search } from '../router/places.ts';

export type Ticket = Answer<'getTicket'>;
export type ListedTicket = Answer<'listTickets'>['tickets'][number];
export type State = Ticket['state'];
export type Move = Ticket['moves'][number];
export type Result = Body<'answerTicket'>['result'];
export type Shown = Answer<'revealTicketNik'>;

type Filter = Query<'listTickets'>;

/** Whichever state they are in, as an office's address says it: it is shown those that nobody has taken up. */
export const ANY_STATE = 'semua';

/** The tickets that an address asks for. An office works off those that wait, an institution looks for its latest. */
export function ticketsOf({ keadaan, kantor, lembaga, umur, nomor, setelah }: Search, isOffice: boolean): Filter {
  const state = keadaan ?? (isOffice && nomor === undefined ? 'opened' : ANY_STATE);
  return given({
    state: state === ANY_STATE ? undefined : (state as State),
    order: isOffice ? ('oldest' as const) : undefined,
    ...{ office: kantor, institution: lembaga, olderThanDays: umur, reference: nomor, after: setelah },
  });
}

export const ticketsQuery = (query: Filter) =>
  queryOptions({
    queryKey: ['tickets', query],
    queryFn: () => answerOf(api.GET('/portal/v1/tickets', { params: { query } })),
  });

export const ticketQuery = (ticket: string) =>
  queryOptions({
    queryKey: ['ticket', ticket],
    queryFn: () => answerOf(api.GET('/portal/v1/tickets/{ticket}', { params: { path: { ticket } } })),
  });

/** The ticket that a verification has led to, or that waits about the same NIK; null while there is none. */
export const ticketOfQuery = (verification: string) =>
  queryOptions({
    queryKey: ['ticket-of', verification],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/portal/v1/verifications/{verification}/ticket', { params: { path: { verification } } }),
        )
      ).ticket,
  });

/** Keeps a ticket as a move has answered it, and has lists read anew. */
export async function keepTicket(ticket: Ticket): Promise<void> {
  queryClient.setQueryData(ticketQuery(ticket.ticketId).queryKey, ticket);
  await queryClient.invalidateQueries({ queryKey: ['tickets'] });
}
