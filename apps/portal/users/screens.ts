import type { Screens } from '../router/screen.ts';
import type { userPlaces } from './places.ts';

export const userScreens: Screens<typeof userPlaces> = {
  users: () => import('./list-screen.tsx'),
  newUser: () => import('./appoint-screen.tsx'),
  user: () => import('./user-screen.tsx'),
  institutionUser: () => import('./user-screen.tsx'),
};
