import type { Place } from '../router/place.ts';

/** The access log and its proofs, for those who watch over access. */
export const logPlaces = {
  accessLog: {
    path: '/log',
    name: { id: 'Log akses', en: 'Access log' },
    who: 'log.read',
    at: 'office',
    section: 'log',
    tab: true,
  },
  logPersonSearch: {
    path: '/log/orang',
    name: { id: 'Cari menurut orang', en: 'Search by person' },
    who: 'log.read',
    at: 'office',
    section: 'log',
    tab: true,
  },
  logHead: {
    path: '/log/kepala',
    name: { id: 'Kepala log', en: 'Head of the log' },
    who: 'log.read',
    at: 'office',
    section: 'log',
    tab: true,
  },
  logRecord: {
    path: '/log/$record',
    name: { id: 'Satu catatan', en: 'A record' },
    who: 'log.read',
    at: 'office',
    section: 'log',
    under: 'accessLog',
  },
} as const satisfies Record<string, Place>;
