import type { Screens } from '../router/screen.ts';
import type { applicationPlaces } from './places.ts';

export const applicationScreens: Screens<typeof applicationPlaces> = {
  applications: () => import('./list-screen.tsx'),
  counter: () => import('./counter-screen.tsx'),
  inviteApplicant: () => import('./invite-screen.tsx'),
  application: () => import('./application-screen.tsx'),
  applicationForm: () => import('./form-screen.tsx'),
  checkAnswers: () => import('./check-screen.tsx'),
};
