import type { Place } from '../router/place.ts';

/** Closed networks (jaringan tertutup) that calls come over: those of an institution, and one's own. */
export const connectionPlaces = {
  ownConnections: {
    path: '/jaringan',
    name: { id: 'Jaringan tertutup', en: 'Closed networks' },
    who: 'connection.declare',
    at: 'institution',
    section: 'agreements',
    tab: true,
  },
  connections: {
    path: '/lembaga/$id/jaringan',
    name: { id: 'Jaringan tertutup', en: 'Closed networks' },
    who: 'institution.read',
    at: 'office',
    section: 'agreements',
    under: 'institution',
  },
} as const satisfies Record<string, Place>;
