import type { Screens } from '../router/screen.ts';
import type { switchoverPlaces } from './places.ts';

export const switchoverScreens: Screens<typeof switchoverPlaces> = {
  oldClients: () => import('./old-clients-screen.tsx'),
  switchover: () => import('./switchover-screen.tsx'),
  trySwitchover: () => import('./try-screen.tsx'),
  ownOldClients: () => import('./old-clients-screen.tsx'),
  ownSwitchover: () => import('./switchover-screen.tsx'),
};
