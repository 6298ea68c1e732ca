import type { Screens } from '../router/screen.ts';
import type { feedbackPlaces } from './places.ts';

export const feedbackScreens: Screens<typeof feedbackPlaces> = {
  feedback: () => import('./own-screen.tsx'),
  deliverFeedback: () => import('./deliver-screen.tsx'),
  enterFeedback: () => import('./entry-screen.tsx'),
  feedbackCounter: () => import('./counter-screen.tsx'),
  takeAtCounter: () => import('./take-screen.tsx'),
  institutionFeedback: () => import('./institution-screen.tsx'),
  feedbackDelivery: () => import('./delivery-screen.tsx'),
};
