import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useOwnSession } from '../account/own-session.ts';
import { answerOf, api } from '../api/client.ts';
import { queryClient } from '../api/queries.ts';
import { keepTicket, type Ticket, ticketOfQuery } from './queries.ts';

/** An answer of the register, as much of it as matters here. */
interface Answered {
  readonly id: string;
  readonly outcome: string;
}

/** Where a question stands that may lead to a ticket: it leads to none, it may, it does; or reporting it went wrong. */
export type Ticketing =
  | { readonly state: 'none' | 'looking' | 'opening' }
  | { readonly state: 'offered'; readonly open: () => void; readonly error: unknown }
  | { readonly state: 'opened'; readonly ticket: Ticket };

/** Answers that the Disdukcapil, and nobody else, can do something about: codes 13, 14 and 12 of the wire. */
const REPORTABLE = ['not_found', 'inactive', 'duplicate'];

/** The ticket that an answer has led to, or that waits about the same NIK; and the way to open one. */
export function useTicketOf(answer: Answered | undefined): Ticketing {
  const { acts } = useOwnSession();
  const may = answer !== undefined && REPORTABLE.includes(answer.outcome) && acts.includes('ticket.open');
  const verification = answer?.id ?? '';
  const { data: ticket, isPending } = useQuery({ ...ticketOfQuery(verification), enabled: may });
  const [sending, send] = useState<{ readonly of: string; readonly error?: unknown }>({ of: '' });
  const open = useCallback(async () => {
    send({ of: verification });
    try {
      const opened = await answerOf(api.POST('/portal/v1/tickets', { body: { verification } }));
      queryClient.setQueryData(ticketOfQuery(verification).queryKey, opened);
      await keepTicket(opened);
      send({ of: '' });
    } catch (error) {
      send({ of: verification, error });
    }
  }, [verification]);
  if (!may) return { state: 'none' };
  if (ticket) return { state: 'opened', ticket };
  if (isPending) return { state: 'looking' };
  const { of, error } = sending;
  if (of === verification && error === undefined) return { state: 'opening' };
  return { state: 'offered', open, error: of === verification ? error : undefined };
}
