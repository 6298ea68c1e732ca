import type { Place } from '../router/place.ts';

/** Pemadanan data: lists of people, one handed in, and how far it is. */
export const bulkPlaces = {
  bulkJobs: {
    path: '/verifikasi/pemadanan',
    name: { id: 'Pemadanan data', en: 'Lists' },
    who: 'person.verify',
    at: 'institution',
    section: 'verification',
    tab: true,
  },
  handInList: {
    path: '/verifikasi/pemadanan/baru',
    name: { id: 'Serahkan daftar', en: 'Hand in a list' },
    who: 'person.verify',
    at: 'institution',
    section: 'verification',
    under: 'bulkJobs',
  },
  bulkJob: {
    path: '/verifikasi/pemadanan/$id',
    name: { id: 'Satu pemadanan', en: 'One list' },
    who: 'person.verify',
    at: 'institution',
    section: 'verification',
    under: 'bulkJobs',
  },
} as const satisfies Record<string, Place>;
