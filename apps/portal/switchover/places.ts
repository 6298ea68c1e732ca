import type { Place } from '../router/place.ts';

/** Old clients that an office has yet to move, and those of one's own institution. */
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
  ownOldClients: {
    path: '/integrasi/pengalihan',
    name: { id: 'Pengalihan', en: 'Switchover' },
    who: 'switchover.read',
    at: 'institution',
    section: 'integration',
    tab: true,
  },
  ownSwitchover: {
    path: '/integrasi/pengalihan/$right',
    name: { id: 'Pengalihan satu hak', en: 'Switchover of a right' },
    who: 'switchover.read',
    at: 'institution',
    section: 'integration',
    under: 'ownOldClients',
  },
} as const satisfies Record<string, Place>;
