import type { Place } from '../router/place.ts';

/** Places at the door. */
export const signInPlaces = {
  signIn: { path: '/masuk', name: { id: 'Masuk', en: 'Sign in' }, who: 'anyone' },
  firstLogin: { path: '/masuk/surat', name: { id: 'Login pertama', en: 'First login' }, who: 'anyone' },
  secondFactor: { path: '/masuk/faktor-kedua', name: { id: 'Faktor kedua', en: 'Second factor' }, who: 'anyone' },
  helpSigningIn: { path: '/masuk/bantuan', name: { id: 'Bantuan masuk', en: 'Help signing in' }, who: 'anyone' },
} as const satisfies Record<string, Place>;
