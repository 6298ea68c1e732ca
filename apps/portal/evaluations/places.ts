import type { Place } from '../router/place.ts';

/** Evaluations (monev): those of an office, and what they say to an institution. */
export const evaluationPlaces = {
  evaluations: {
    path: '/monev',
    name: { id: 'Monev', en: 'Evaluations' },
    who: 'evaluation.result',
    section: 'evaluation',
    tab: true,
  },
  planEvaluation: {
    path: '/monev/rencana',
    name: { id: 'Rencanakan monev', en: 'Plan an evaluation' },
    who: 'evaluation.conduct',
    at: 'office',
    section: 'evaluation',
    under: 'evaluations',
  },
  evaluation: {
    path: '/monev/$id',
    name: { id: 'Satu monev', en: 'An evaluation' },
    who: 'evaluation.read',
    at: 'office',
    section: 'evaluation',
    under: 'evaluations',
  },
  changePlan: {
    path: '/monev/$id/rencana',
    name: { id: 'Ubah rencana monev', en: 'Change the plan' },
    who: 'evaluation.conduct',
    at: 'office',
    section: 'evaluation',
    under: 'evaluation',
  },
  attendance: {
    path: '/monev/$id/hadir',
    name: { id: 'Isi daftar hadir', en: 'Write the attendance list' },
    who: 'evaluation.conduct',
    at: 'office',
    section: 'evaluation',
    under: 'evaluation',
  },
  dossier: {
    path: '/monev/berkas/$id',
    name: { id: 'Berkas lembaga', en: 'A dossier' },
    who: 'evaluation.result',
    section: 'evaluation',
    under: 'evaluations',
  },
  followUps: {
    path: '/monev/tindak-lanjut',
    name: { id: 'Tindak lanjut', en: 'Follow-ups' },
    who: 'evaluation.result',
    section: 'evaluation',
    tab: true,
  },
} as const satisfies Record<string, Place>;
