import type { Place } from '../router/place.ts';

/** The operator's desk. */
export const verificationPlaces = {
  verify: {
    path: '/verifikasi',
    name: { id: 'Data orang', en: 'A person’s data' },
    who: 'person.verify',
    section: 'verification',
    tab: true,
  },
  verifyDocument: {
    path: '/verifikasi/dokumen',
    name: { id: 'Dokumen', en: 'A document' },
    who: 'person.verify',
    section: 'verification',
    tab: true,
  },
} as const satisfies Record<string, Place>;
