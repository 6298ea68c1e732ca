import type { Place } from '../router/place.ts';

/** What everybody has that is signed in; reached by the own name in the bar. */
export const accountPlaces = {
  account: {
    path: '/akun',
    name: { id: 'Akun saya', en: 'My account' },
    who: 'signed in',
    section: 'account',
    tab: true,
  },
  sessions: {
    path: '/sesi',
    name: { id: 'Sesi masuk', en: 'Sessions' },
    who: 'signed in',
    section: 'account',
    tab: true,
  },
  password: {
    path: '/akun/kata-sandi',
    name: { id: 'Ubah kata sandi', en: 'Change password' },
    who: 'signed in',
    section: 'account',
    under: 'account',
  },
  addFactor: {
    path: '/faktor-kedua',
    name: { id: 'Faktor kedua', en: 'Second factor' },
    who: 'enrolling',
    section: 'account',
    under: 'account',
  },
} as const satisfies Record<string, Place>;
