import type { Place } from '../router/place.ts';

/** Agreements (PKS): found, read, drafted and changed. What is done with few words opens over the page of one. */
export const agreementPlaces = {
  agreements: {
    path: '/perjanjian',
    name: { id: 'Perjanjian kerja sama', en: 'Agreements' },
    who: 'agreement.read',
    section: 'agreements',
    tab: true,
  },
  newAgreement: {
    path: '/perjanjian/baru',
    name: { id: 'Rancang PKS', en: 'Draft an agreement' },
    who: 'agreement.prepare',
    at: 'office',
    section: 'agreements',
    under: 'agreements',
  },
  agreement: {
    path: '/perjanjian/$id',
    name: { id: 'Perjanjian', en: 'Agreement' },
    who: 'agreement.read',
    section: 'agreements',
    under: 'agreements',
  },
  annex: {
    path: '/perjanjian/$id/juknis',
    name: { id: 'Ubah juknis', en: 'Change the annex' },
    who: 'agreement.prepare',
    at: 'office',
    section: 'agreements',
    under: 'agreement',
  },
  addendum: {
    path: '/perjanjian/$id/addendum',
    name: { id: 'Rancang addendum', en: 'Draft an addendum' },
    who: 'agreement.prepare',
    at: 'office',
    section: 'agreements',
    under: 'agreement',
  },
} as const satisfies Record<string, Place>;
