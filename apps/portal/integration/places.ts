import type { Place } from '../router/place.ts';

/** What whoever runs an institution's application works with. */
export const integrationPlaces = {
  ownKeys: {
    path: '/integrasi/kunci',
    name: { id: 'Kunci', en: 'Keys' },
    who: 'credential.read',
    at: 'institution',
    section: 'integration',
    tab: true,
  },
  keys: {
    path: '/lembaga/$id/kunci',
    name: { id: 'Kunci', en: 'Keys' },
    who: 'credential.read',
    at: 'office',
    section: 'agreements',
    under: 'institution',
  },
} as const satisfies Record<string, Place>;
