import type { Place } from '../router/place.ts';

/** Pages that gather: where a day begins, and how far an institution is on its way to access. */
export const homePlaces = {
  home: {
    path: '/beranda',
    name: { id: 'Beranda', en: 'Home' },
    who: 'progress.read',
    section: 'home',
    tab: true,
  },
  onboarding: {
    path: '/lembaga/$id/awal',
    name: { id: 'Langkah menuju akses', en: 'Steps to access' },
    who: 'progress.read',
    section: 'agreements',
    under: 'institution',
  },
} as const satisfies Record<string, Place>;
