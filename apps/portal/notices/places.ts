import type { Place } from '../router/place.ts';

/** Messages of the programme, reached by the bell in the bar. */
export const noticePlaces = {
  notices: {
    path: '/pemberitahuan',
    name: { id: 'Pemberitahuan', en: 'Notices' },
    who: 'notice.read',
    section: 'account',
    tab: true,
  },
} as const satisfies Record<string, Place>;
