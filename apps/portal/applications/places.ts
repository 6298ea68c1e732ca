import type { Place } from '../router/place.ts';

/** Applications: the list, one of them, its form, and the ways in which one begins. */
export const applicationPlaces = {
  applications: {
    path: '/permohonan',
    name: { id: 'Permohonan', en: 'Applications' },
    who: 'application.read',
    section: 'applications',
    tab: true,
  },
  counter: {
    path: '/permohonan/loket',
    name: { id: 'Catat formulir dari loket', en: 'Register a paper form' },
    who: 'application.register',
    at: 'office',
    section: 'applications',
    tab: true,
  },
  inviteApplicant: {
    path: '/permohonan/undang',
    name: { id: 'Undang pemohon', en: 'Invite an applicant' },
    who: 'application.register',
    at: 'office',
    section: 'applications',
    tab: true,
  },
  application: {
    path: '/permohonan/$id',
    name: { id: 'Rincian permohonan', en: 'One application' },
    who: 'application.read',
    section: 'applications',
    under: 'applications',
  },
  applicationForm: {
    path: '/permohonan/$id/isi',
    name: { id: 'Isi formulir permohonan', en: 'Fill in the application' },
    who: 'application.write',
    section: 'applications',
    under: 'application',
  },
  checkAnswers: {
    path: '/permohonan/$id/periksa',
    name: { id: 'Periksa sebelum mengajukan', en: 'Check before you submit' },
    who: 'application.write',
    section: 'applications',
    under: 'application',
  },
} as const satisfies Record<string, Place>;
