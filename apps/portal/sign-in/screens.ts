import type { Screens } from '../router/screen.ts';
import type { signInPlaces } from './places.ts';

export const signInScreens: Screens<typeof signInPlaces> = {
  signIn: () => import('./sign-in-screen.tsx'),
  firstLogin: () => import('./first-login-screen.tsx'),
  secondFactor: () => import('./second-factor-screen.tsx'),
  helpSigningIn: () => import('./help-screen.tsx'),
};
