import type { Place } from '../router/place.ts';

/** What the law leaves open in the programme, as it was decided. */
export const settingPlaces = {
  settings: {
    path: '/pengaturan',
    name: { id: 'Pengaturan program', en: 'Settings of the programme' },
    who: 'settings.read',
    at: 'office',
    section: 'settings',
    tab: true,
  },
} as const satisfies Record<string, Place>;
