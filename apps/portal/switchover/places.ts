import type { Place } from '../router/place.ts';

/** Old clients that an office has yet to move. */
export const switchoverPlaces = {
  oldClients: {
    path: '/klien-lama',
    name: { id: 'Klien lama', en: 'Old clients' },
    who: 'switchover.read',
    at: 'office',
    section: 'supervision',
    tab: true,
  },
  switchover: {
    path: '/klien-lama/$right',
    name: { id: 'Pengalihan', en: 'Switchover' },
    who: 'switchover.read',
    at: 'office',
    section: 'supervision',
    under: 'oldClients',
  },
  trySwitchover: {
    path: '/klien-lama/$right/coba',
    name: { id: 'Coba berdampingan', en: 'Side-by-side try' },
    who: 'switchover.try',
    at: 'office',
    section: 'supervision',
    under: 'switchover',
  },
} as const satisfies Record<string, Place>;
