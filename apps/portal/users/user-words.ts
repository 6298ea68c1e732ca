import { bilingual } from '../words/bilingual.ts';

/** Words of the pages of an institution's users. */
export const userWords = bilingual(
  {
    title: 'Pengguna',
    lead: (institution: string, total: number) => `${total} pengguna ${institution}, menurut nama.`,
    appoint: 'Tunjuk pengguna',
    appointLead:
      'Pengguna baru lembaga Anda, dengan surat penunjukan dari pimpinan lembaga. Setelah ini buat surat login yang dipakainya untuk masuk.',
  },
  {
    title: 'Users',
    lead: (institution: string, total: number) => `${total} users of ${institution}, by name.`,
    appoint: 'Appoint a user',
    appointLead:
      'A new user of your institution, with a letter of appointment from its leader. After this, make the login letter by which it signs in.',
  },
);
