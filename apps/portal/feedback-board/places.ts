import type { Place } from '../router/place.ts';

/** Data balikan as offices see it: who covers how much, who is in arrears, and which deaths were reported. */
export const feedbackBoardPlaces = {
  feedbackBoard: {
    path: '/data-balikan/papan',
    name: { id: 'Data balikan', en: 'Data balikan' },
    who: 'coverage.read',
    at: 'office',
    section: 'supervision',
    tab: true,
  },
  institutionCoverage: {
    path: '/data-balikan/papan/$institution',
    name: { id: 'Data balikan lembaga', en: 'Data balikan of an institution' },
    who: 'coverage.read',
    at: 'office',
    section: 'supervision',
    under: 'feedbackBoard',
  },
  arrears: {
    path: '/data-balikan/tunggakan',
    name: { id: 'Tunggakan data balikan', en: 'Arrears of data balikan' },
    who: 'feedback.read',
    at: 'office',
    section: 'supervision',
    under: 'feedbackBoard',
  },
  deathHints: {
    path: '/isyarat-kematian',
    name: { id: 'Isyarat kematian', en: 'Hints of deaths' },
    who: 'death.read',
    section: 'supervision',
    tab: true,
  },
} as const satisfies Record<string, Place>;
