import type { Place } from '../router/place.ts';

/** Data balikan as they are delivered: by an institution, and at the counter of the office that holds it. */
export const feedbackPlaces = {
  feedback: {
    path: '/data-balikan',
    name: { id: 'Data balikan', en: 'Data balikan' },
    who: 'feedback.read',
    at: 'institution',
    section: 'feedback',
    tab: true,
  },
  deliverFeedback: {
    path: '/data-balikan/kirim',
    name: { id: 'Kirim berkas', en: 'Send a file' },
    who: 'feedback.deliver',
    at: 'institution',
    section: 'feedback',
    tab: true,
  },
  enterFeedback: {
    path: '/data-balikan/isi',
    name: { id: 'Isi langsung', en: 'Enter by hand' },
    who: 'feedback.deliver',
    at: 'institution',
    section: 'feedback',
    tab: true,
  },
  feedbackCounter: {
    path: '/data-balikan/loket',
    name: { id: 'Terima di loket', en: 'Take at the counter' },
    who: 'feedback.deliver',
    at: 'office',
    section: 'feedback',
    tab: true,
  },
  takeAtCounter: {
    path: '/data-balikan/loket/$institution',
    name: { id: 'Kiriman di loket', en: 'A delivery at the counter' },
    who: 'feedback.deliver',
    at: 'office',
    section: 'feedback',
    under: 'feedbackCounter',
  },
  institutionFeedback: {
    path: '/data-balikan/lembaga/$institution',
    name: { id: 'Kewajiban dan kiriman', en: 'Duties and deliveries' },
    who: 'feedback.read',
    at: 'office',
    section: 'supervision',
    under: 'institutionCoverage',
  },
  feedbackDelivery: {
    path: '/data-balikan/$delivery',
    name: { id: 'Satu kiriman', en: 'A delivery' },
    who: 'feedback.read',
    section: 'feedback',
    under: 'feedback',
  },
} as const satisfies Record<string, Place>;
