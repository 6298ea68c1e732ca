import type { Place } from '../router/place.ts';

/** What an operator has asked itself. */
export const historyPlaces = {
  ownHistory: {
    path: '/verifikasi/riwayat',
    name: { id: 'Riwayat saya', en: 'My history' },
    who: 'person.verify',
    at: 'institution',
    section: 'verification',
    tab: true,
  },
} as const satisfies Record<string, Place>;
