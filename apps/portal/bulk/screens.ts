import type { Screens } from '../router/screen.ts';
import type { bulkPlaces } from './places.ts';

export const bulkScreens: Screens<typeof bulkPlaces> = {
  bulkJobs: () => import('./jobs-screen.tsx'),
  handInList: () => import('./hand-in-screen.tsx'),
  bulkJob: () => import('./job-screen.tsx'),
};
