import type { Screens } from '../router/screen.ts';
import type { homePlaces } from './places.ts';

export const homeScreens: Screens<typeof homePlaces> = {
  home: () => import('./home-screen.tsx'),
  onboarding: () => import('./onboarding-screen.tsx'),
};
