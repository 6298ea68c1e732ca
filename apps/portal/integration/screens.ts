import type { Screens } from '../router/screen.ts';
import type { integrationPlaces } from './places.ts';

export const integrationScreens: Screens<typeof integrationPlaces> = {
  ownKeys: () => import('./keys/own-keys-screen.tsx'),
  requests: () => import('./requests/requests-screen.tsx'),
  request: () => import('./requests/request-screen.tsx'),
  networks: () => import('./networks/networks-screen.tsx'),
  sandbox: () => import('./sandbox/sandbox-screen.tsx'),
  codes: () => import('./codes/codes-screen.tsx'),
  goLive: () => import('./go-live/go-live-screen.tsx'),
  keys: () => import('./keys/keys-screen.tsx'),
};
