import type { Screens } from '../router/screen.ts';
import type { accountPlaces } from './places.ts';

export const accountScreens: Screens<typeof accountPlaces> = {
  account: () => import('./account-screen.tsx'),
  sessions: () => import('./sessions-screen.tsx'),
  password: () => import('./password-screen.tsx'),
  addFactor: () => import('./add-factor-screen.tsx'),
};
