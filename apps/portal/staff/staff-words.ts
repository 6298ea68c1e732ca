import { bilingual } from '../words/bilingual.ts';

/** Words of the pages of an office's officers. */
export const staffWords = bilingual(
  {
    title: 'Petugas kantor',
    lead: (office: string, total: number) => `${total} petugas ${office}, menurut nama.`,
    appoint: 'Tunjuk petugas',
    appointLead: (office: string) =>
      `Petugas baru ${office}, dengan surat penunjukannya. Setelah ini buat surat login yang dipakainya untuk masuk.`,
  },
  {
    title: 'Officers',
    lead: (office: string, total: number) => `${total} officers of ${office}, by name.`,
    appoint: 'Appoint an officer',
    appointLead: (office: string) =>
      `A new officer of ${office}, with its letter of appointment. After this, make the login letter by which it signs in.`,
  },
);
