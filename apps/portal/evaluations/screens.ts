import type { Screens } from '../router/screen.ts';
import type { evaluationPlaces } from './places.ts';

export const evaluationScreens: Screens<typeof evaluationPlaces> = {
  evaluations: () => import('./list-screen.tsx'),
  planEvaluation: () => import('./planning/plan-screen.tsx'),
  evaluation: () => import('./evaluation-screen.tsx'),
  changePlan: () => import('./planning/change-screen.tsx'),
  attendance: () => import('./attendance-screen.tsx'),
  dossier: () => import('./dossiers/dossier-screen.tsx'),
  followUps: () => import('./follow-ups/follow-ups-screen.tsx'),
};
