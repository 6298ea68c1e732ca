import type { Screens } from '../router/screen.ts';
import type { usagePlaces } from './places.ts';

export const usageScreens: Screens<typeof usagePlaces> = {
  usage: () => import('./usage-screen.tsx'),
  usageByInstitution: () => import('./institutions-screen.tsx'),
  institutionUsage: () => import('./institution-screen.tsx'),
  patterns: () => import('./patterns-screen.tsx'),
  pattern: () => import('./pattern-screen.tsx'),
};
