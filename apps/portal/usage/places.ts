import type { Place } from '../router/place.ts';

/** What institutions use, and what looks unusual in it. */
export const usagePlaces = {
  usage: {
    path: '/pemakaian',
    name: { id: 'Pemakaian', en: 'Usage' },
    who: 'usage.read',
    section: 'supervision',
    tab: true,
  },
  usageByInstitution: {
    path: '/pemakaian/lembaga',
    name: { id: 'Pemakaian per lembaga', en: 'Usage by institution' },
    who: 'usage.read',
    at: 'office',
    section: 'supervision',
    under: 'usage',
  },
  institutionUsage: {
    path: '/pemakaian/$institution',
    name: { id: 'Pemakaian lembaga', en: 'An institution’s usage' },
    who: 'usage.read',
    at: 'office',
    section: 'supervision',
    under: 'usageByInstitution',
  },
  patterns: {
    path: '/pola',
    name: { id: 'Pola tak lazim', en: 'Unusual patterns' },
    who: 'pattern.read',
    section: 'supervision',
    tab: true,
  },
  pattern: {
    path: '/pola/$pattern',
    name: { id: 'Satu pola', en: 'A pattern' },
    who: 'pattern.read',
    section: 'supervision',
    under: 'patterns',
  },
} as const satisfies Record<string, Place>;
