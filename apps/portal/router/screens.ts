import type { ComponentType } from 'react';
import type { PlaceName } from './places.ts';

/** A module of a screen: loaded when somebody goes there. */
export interface ScreenModule {
  readonly Screen: ComponentType;
}

/** The screen of every place. */
export const screens: Readonly<Record<PlaceName, () => Promise<ScreenModule>>> = {
  verify: () => import('../verification/verify-screen.tsx'),
  verifyDocument: () => import('../verification/verify-document-screen.tsx'),
  account: () => import('../account/account-screen.tsx'),
  password: () => import('../account/password-screen.tsx'),
  sessions: () => import('../account/sessions-screen.tsx'),
  addFactor: () => import('../account/add-factor-screen.tsx'),
  signIn: () => import('../sign-in/sign-in-screen.tsx'),
  firstLogin: () => import('../sign-in/first-login-screen.tsx'),
  secondFactor: () => import('../sign-in/second-factor-screen.tsx'),
  helpSigningIn: () => import('../sign-in/help-screen.tsx'),
};
