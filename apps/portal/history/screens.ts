import type { Screens } from '../router/screen.ts';
import type { historyPlaces } from './places.ts';

export const historyScreens: Screens<typeof historyPlaces> = {
  ownHistory: () => import('./history-screen.tsx'),
};
