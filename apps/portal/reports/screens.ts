import type { Screens } from '../router/screen.ts';
import type { reportPlaces } from './places.ts';

export const reportScreens: Screens<typeof reportPlaces> = {
  reports: () => import('./reports-screen.tsx'),
  report: () => import('./report-screen.tsx'),
};
