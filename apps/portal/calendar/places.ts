import type { Place } from '../router/place.ts';

/** The calendar of what ends. */
export const calendarPlaces = {
  expiryCalendar: {
    path: '/kalender',
    name: { id: 'Kalender', en: 'Calendar' },
    who: 'ending.read',
    section: 'agreements',
    tab: true,
  },
} as const satisfies Record<string, Place>;
