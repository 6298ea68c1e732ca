import type { Place } from '../router/place.ts';

/** Tickets about a NIK: of the offices of a region, or of an institution. */
export const ticketPlaces = {
  tickets: {
    path: '/tiket',
    name: { id: 'Tiket NIK', en: 'Tickets about NIKs' },
    who: 'ticket.read',
    section: 'tickets',
    tab: true,
  },
  ticket: {
    path: '/tiket/$ticket',
    name: { id: 'Satu tiket', en: 'A ticket' },
    who: 'ticket.read',
    section: 'tickets',
    under: 'tickets',
  },
} as const satisfies Record<string, Place>;
