import type { Place } from '../router/place.ts';

/** Institutions (lembaga pengguna), as the offices that look after them and they themselves see them. */
export const institutionPlaces = {
  institutions: {
    path: '/lembaga',
    name: { id: 'Lembaga', en: 'Institutions' },
    who: 'institution.read',
    at: 'office',
    section: 'agreements',
    tab: true,
  },
  institution: {
    path: '/lembaga/$id',
    name: { id: 'Lembaga', en: 'Institution' },
    who: 'institution.read',
    section: 'agreements',
    under: 'institutions',
  },
} as const satisfies Record<string, Place>;
