import type { Place } from '../router/place.ts';

/** Usage reports: what an institution owes for each semester, and who of a region owes one. */
export const reportPlaces = {
  reports: {
    path: '/laporan',
    name: { id: 'Laporan pemanfaatan', en: 'Usage reports' },
    who: 'report.read',
    section: 'evaluation',
    tab: true,
  },
  report: {
    path: '/laporan/$id',
    name: { id: 'Satu laporan pemanfaatan', en: 'A usage report' },
    who: 'report.read',
    section: 'evaluation',
    under: 'reports',
  },
} as const satisfies Record<string, Place>;
