import type { Screens } from '../router/screen.ts';
import type { settingPlaces } from './places.ts';

export const settingScreens: Screens<typeof settingPlaces> = {
  settings: () => import('./settings-screen.tsx'),
};
