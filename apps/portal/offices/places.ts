import type { Place } from '../router/place.ts';

/** Offices of the authority, with what stands on their letters and who administers them. */
export const officePlaces = {
  offices: {
    path: '/kantor',
    name: { id: 'Kantor', en: 'Offices' },
    who: 'office.read',
    at: 'office',
    section: 'settings',
    tab: true,
  },
  office: {
    path: '/kantor/$office',
    name: { id: 'Kantor', en: 'Office' },
    who: 'office.read',
    at: 'office',
    section: 'settings',
    under: 'offices',
  },
} as const satisfies Record<string, Place>;
