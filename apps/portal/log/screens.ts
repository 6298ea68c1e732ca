import type { Screens } from '../router/screen.ts';
import type { logPlaces } from './places.ts';

export const logScreens: Screens<typeof logPlaces> = {
  accessLog: () => import('./log-screen.tsx'),
  logPersonSearch: () => import('./person-screen.tsx'),
  logHead: () => import('./head-screen.tsx'),
  logRecord: () => import('./record-screen.tsx'),
};
