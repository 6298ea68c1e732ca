import type { Place } from '../router/place.ts';

/** Sanctions: an office's, and those that were decided about an institution. */
export const sanctionPlaces = {
  sanctions: {
    path: '/sanksi',
    name: { id: 'Sanksi', en: 'Sanctions' },
    who: 'sanction.read',
    section: 'supervision',
    tab: true,
  },
  sanction: {
    path: '/sanksi/$sanction',
    name: { id: 'Satu sanksi', en: 'A sanction' },
    who: 'sanction.read',
    section: 'supervision',
    under: 'sanctions',
  },
  proposeSanction: {
    path: '/sanksi/usulan/$institution',
    name: { id: 'Usulkan sanksi', en: 'Propose a sanction' },
    who: 'sanction.propose',
    at: 'office',
    section: 'supervision',
    under: 'sanctions',
  },
} as const satisfies Record<string, Place>;
