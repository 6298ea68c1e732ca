import type { Screens } from '../router/screen.ts';
import type { feedbackBoardPlaces } from './places.ts';

export const feedbackBoardScreens: Screens<typeof feedbackBoardPlaces> = {
  feedbackBoard: () => import('./board-screen.tsx'),
  institutionCoverage: () => import('./institution-screen.tsx'),
  arrears: () => import('./arrears-screen.tsx'),
  deathHints: () => import('./death-hints-screen.tsx'),
};
