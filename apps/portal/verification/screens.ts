import type { Screens } from '../router/screen.ts';
import type { verificationPlaces } from './places.ts';

export const verificationScreens: Screens<typeof verificationPlaces> = {
  verify: () => import('./verify-screen.tsx'),
  verifyDocument: () => import('./verify-document-screen.tsx'),
};
