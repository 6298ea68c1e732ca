import type { Screens } from '../router/screen.ts';
import type { connectionPlaces } from './places.ts';

export const connectionScreens: Screens<typeof connectionPlaces> = {
  ownConnections: () => import('./own-connections-screen.tsx'),
  connections: () => import('./connections-screen.tsx'),
};
