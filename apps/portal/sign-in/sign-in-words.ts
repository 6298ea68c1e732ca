import { bilingual } from '../words/bilingual.ts';

export const signInWords = bilingual(
  {
    title: 'Masuk',
    lead: 'Pintu pemanfaatan data kependudukan untuk petugas lembaga dan Dukcapil.',
    login: 'Nama pengguna',
    password: 'Kata sandi',
    needLogin: 'Isi nama pengguna. Ia tercetak di surat Anda.',
    needPassword: 'Isi kata sandi.',
    enter: 'Masuk',
    or: 'atau',
    oidc: 'Akun kepegawaian',
    firstLogin: 'Login pertama dengan surat dari Disdukcapil',
    help: 'Lupa kata sandi atau kehilangan ponsel',
    note: 'Layar data hanya terbuka dari jaringan tertutup lembaga. Setiap pemeriksaan dicatat.',
  },
  {
    title: 'Sign in',
    lead: 'The door to the population register, for officers of institutions and of Dukcapil.',
    login: 'User name',
    password: 'Password',
    needLogin: 'Fill in your user name. It is printed in your letter.',
    needPassword: 'Fill in your password.',
    enter: 'Sign in',
    or: 'or',
    oidc: 'Staff account',
    firstLogin: 'First login with the letter of the Disdukcapil',
    help: 'Forgotten password or lost phone',
    note: 'The data screens open from the closed networks of institutions only. Each check is recorded.',
  },
);

/** What is said at the door of what was before: outcomes of signing in, and how a session ended. */
export const saidAtTheDoor = bilingual(
  {
    not_signed_in: 'Sesi Anda sudah berakhir. Masuk lagi untuk melanjutkan.',
    signed_out: 'Anda sudah keluar.',
    oidc_unlinked: 'Akun di penyedia identitas itu belum ditautkan dengan petugas mana pun. Minta administrator Anda.',
    oidc_failed: 'Penyedia identitas tidak memberi bukti yang sah. Coba lagi, atau masuk dengan kata sandi.',
    ticket_expired: 'Waktu untuk langkah ini habis. Masuk lagi dari awal.',
    not_acting: 'Masa penunjukan Anda belum mulai, sudah berakhir, atau Anda sudah dinonaktifkan.',
    too_many_failures: 'Terlalu banyak percobaan yang gagal. Tunggu dahulu, lalu coba lagi.',
  },
  {
    not_signed_in: 'Your session is over. Sign in again to go on.',
    signed_out: 'You are signed out.',
    oidc_unlinked: 'No officer is linked with that account at the identity provider. Ask your administrator.',
    oidc_failed: 'The identity provider gave no valid proof. Try again, or sign in by password.',
    ticket_expired: 'The time for this step is over. Begin again.',
    not_acting: 'Your appointment has not begun or is over, or you were deactivated.',
    too_many_failures: 'Too many attempts failed. Wait, then try again.',
  },
);
