import type { Screens } from '../router/screen.ts';
import type { sanctionPlaces } from './places.ts';

export const sanctionScreens: Screens<typeof sanctionPlaces> = {
  sanctions: () => import('./sanctions-screen.tsx'),
  sanction: () => import('./sanction-screen.tsx'),
  proposeSanction: () => import('./propose-screen.tsx'),
};
