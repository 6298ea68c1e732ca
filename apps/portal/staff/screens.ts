import type { Screens } from '../router/screen.ts';
import type { staffPlaces } from './places.ts';

export const staffScreens: Screens<typeof staffPlaces> = {
  staff: () => import('./list-screen.tsx'),
  newStaffMember: () => import('./appoint-screen.tsx'),
  staffMember: () => import('./member-screen.tsx'),
};
