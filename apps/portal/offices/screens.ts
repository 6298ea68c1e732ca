import type { Screens } from '../router/screen.ts';
import type { officePlaces } from './places.ts';

export const officeScreens: Screens<typeof officePlaces> = {
  offices: () => import('./list-screen.tsx'),
  office: () => import('./office-screen.tsx'),
};
