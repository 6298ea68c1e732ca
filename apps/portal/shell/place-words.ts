import { bilingual } from '../words/bilingual.ts';

/** What places are called, in the bar and as the name of their pages. */
export const placeWords = bilingual(
  {
    verify: 'Verifikasi',
    verifyDocument: 'Verifikasi dokumen',
    account: 'Akun saya',
    password: 'Ubah kata sandi',
    sessions: 'Sesi masuk',
    addFactor: 'Faktor kedua',
    signIn: 'Masuk',
    firstLogin: 'Login pertama',
    secondFactor: 'Faktor kedua',
    helpSigningIn: 'Bantuan masuk',
  },
  {
    verify: 'Verification',
    verifyDocument: 'Verification of documents',
    account: 'My account',
    password: 'Change password',
    sessions: 'Sessions',
    addFactor: 'Second factor',
    signIn: 'Sign in',
    firstLogin: 'First login',
    secondFactor: 'Second factor',
    helpSigningIn: 'Help signing in',
  },
);
