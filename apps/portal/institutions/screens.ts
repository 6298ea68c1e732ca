import type { Screens } from '../router/screen.ts';
import type { institutionPlaces } from './places.ts';

export const institutionScreens: Screens<typeof institutionPlaces> = {
  institutions: () => import('./list-screen.tsx'),
  institution: () => import('./institution-screen.tsx'),
};
