import type { Screens } from '../router/screen.ts';
import type { agreementPlaces } from './places.ts';

export const agreementScreens: Screens<typeof agreementPlaces> = {
  agreements: () => import('./list-screen.tsx'),
  newAgreement: () => import('./drafting/draft-screen.tsx'),
  agreement: () => import('./agreement-screen.tsx'),
  annex: () => import('./drafting/annex-screen.tsx'),
  addendum: () => import('./drafting/addendum-screen.tsx'),
};
