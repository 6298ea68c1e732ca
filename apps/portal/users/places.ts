import type { Place } from '../router/place.ts';

/** Who works at institutions: their admin appoints them, and the office that looks after it the first admin. */
export const userPlaces = {
  users: {
    path: '/pengguna',
    name: { id: 'Pengguna', en: 'Users' },
    who: 'users.read',
    at: 'institution',
    section: 'settings',
    tab: true,
  },
  newUser: {
    path: '/pengguna/baru',
    name: { id: 'Tunjuk pengguna', en: 'Appoint a user' },
    who: 'users.manage',
    at: 'institution',
    section: 'settings',
    under: 'users',
  },
  user: {
    path: '/pengguna/$officer',
    name: { id: 'Pengguna', en: 'User' },
    who: 'users.read',
    at: 'institution',
    section: 'settings',
    under: 'users',
  },
  institutionUser: {
    path: '/lembaga/$id/pengguna/$officer',
    name: { id: 'Pengguna', en: 'User' },
    who: 'users.read',
    at: 'office',
    section: 'agreements',
    under: 'institution',
  },
} as const satisfies Record<string, Place>;
