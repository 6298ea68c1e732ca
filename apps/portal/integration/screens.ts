import type { Screens } from '../router/screen.ts';
import type { integrationPlaces } from './places.ts';

export const integrationScreens: Screens<typeof integrationPlaces> = {
  ownKeys: () => import('./keys/own-keys-screen.tsx'),
  keys: () => import('./keys/keys-screen.tsx'),
};
